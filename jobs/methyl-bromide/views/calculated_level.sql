-- Calculated levels of production and consumption of a party and year (Article 3), in t and in ODP t, exact: the tables round.
select country, time_period,
       case when source < 3 and not eu then sum(production) end as production_t,
       case when source < 3 and not eu then coalesce(sum(production * odp), 0) end as production_odp_t,
       case when not eu_member then sum(consumption) end as consumption_t,
       case when not eu_member then coalesce(sum(consumption * odp), 0) end as consumption_odp_t,
       case when source < 3 then 'A7' else 'CP' end as basis,
       coalesce(max(obs_status), 'A') as obs_status
from line_level
group by country, time_period, source, eu_member, eu
