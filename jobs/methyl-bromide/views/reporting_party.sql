-- What holds of the whole report: whether anything, and whether QPS, was produced; status of the party that year (Articles 2.8, 5).
select t.country, t.time_period, t.source,
       coalesce(p.eu_member, false) as eu_member,
       case when t.country = 'EUE' then true else false end as eu,
       case when p.article_5 = false or a.country is not null then 1 else 0 end as takes_off_process_agents,
       case when g.produced > 0 then 1 else 0 end as produces,
       case when g.produced_qps > 0 then 1 else 0 end as produces_qps
from deciding_report t
left join ref_party_status p on p.country = t.country and p.from_year <= t.time_period
                            and (p.to_year is null or p.to_year >= t.time_period)
left join ref_process_agent_party a on a.country = t.country and a.from_year <= t.time_period
left join (select country, time_period, source, sum(produced_all_new) as produced, sum(produced_qps) as produced_qps
           from annex_e_line group by country, time_period, source) g
       on g.country = t.country and g.time_period = t.time_period and g.source = t.source
