-- Calculated production and consumption of Annex E, in t and in ODP t, exact: the table rounds.
-- Source 1 is Article 7 (data forms 1 to 5), 2 the same fields as a long list, 3 the country programme report; the first that is there counts.
-- An Article 7 report counts from its first Annex E line on; a country programme section without a methyl bromide line means zero.
with line as (
  select s.*, r.odp,
         case s.form when 'country-programme-a' then 3 when 'long-list' then 2 else 1 end as source
  from summary s
  join ref_substance r on r.substance = s.substance and r.annex_group = 'EI'
  where s.form in ('article-7-imports', 'article-7-exports', 'article-7-production', 'article-7-destruction',
                   'article-7-non-party', 'long-list', 'country-programme-a')
),
report as (
  select country, time_period, min(source) as source
  from (select country, time_period, source from line where form <> 'article-7-non-party'
        union all
        select country, time_period, 3 from reported where form = 'country-programme-a') held
  group by country, time_period
),
-- what holds of the whole report: whether anything, and whether QPS, was produced; status of the party that year
party as (
  select t.country, t.time_period, t.source,
         coalesce(p.eu_member, false) as eu_member,
         case when t.country = 'EUE' then true else false end as eu,
         case when p.article_5 = false or a.country is not null then 1 else 0 end as takes_off_process_agents,
         case when g.produced > 0 then 1 else 0 end as produces,
         case when g.produced_qps > 0 then 1 else 0 end as produces_qps
  from report t
  left join ref_party_status p on p.country = t.country and p.from_year <= t.time_period
                              and (p.to_year is null or p.to_year >= t.time_period)
  left join ref_process_agent_party a on a.country = t.country and a.from_year <= t.time_period
  left join (select country, time_period, source, sum(produced_all_new) as produced, sum(produced_qps) as produced_qps
             from line group by country, time_period, source) g
         on g.country = t.country and g.time_period = t.time_period and g.source = t.source
),
level as (
  select t.country, t.time_period, t.source, t.eu_member, t.eu, l.odp, l.obs_status,
         coalesce(l.produced_all_new, 0) - coalesce(l.produced_feedstock, 0) - coalesce(l.produced_qps, 0)
           - t.takes_off_process_agents * coalesce(l.produced_process_agent, 0) - coalesce(l.destroyed, 0)
           - t.produces * (coalesce(l.export_feedstock, 0) + coalesce(l.export_process_agent, 0)) as production,
         case when t.source = 3 then case when l.purpose = 'NON_QPS' then coalesce(l.mb_used, 0) else 0 end
         else coalesce(l.produced_all_new, 0) - coalesce(l.produced_feedstock, 0) - coalesce(l.produced_qps, 0)
           - t.takes_off_process_agents * coalesce(l.produced_process_agent, 0) - coalesce(l.destroyed, 0)
           - coalesce(l.export_new, 0) + t.produces_qps * coalesce(l.export_qps, 0)
           + coalesce(l.non_party_export_new, 0) + coalesce(l.non_party_export_recovered, 0)
           + coalesce(l.import_new, 0) - coalesce(l.import_feedstock, 0)
           - t.takes_off_process_agents * coalesce(l.import_process_agent, 0) - coalesce(l.import_qps, 0)
         end as consumption
  from party t
  left join line l on l.country = t.country and l.time_period = t.time_period and l.source = t.source
)
select country, time_period,
       case when source < 3 and not eu then sum(production) end as production_t,
       case when source < 3 and not eu then coalesce(sum(production * odp), 0) end as production_odp_t,
       case when not eu_member then sum(consumption) end as consumption_t,
       case when not eu_member then coalesce(sum(consumption * odp), 0) end as consumption_odp_t,
       case when source < 3 then 'A7' else 'CP' end as basis,
       coalesce(max(obs_status), 'A') as obs_status
from level
group by country, time_period, source, eu_member, eu
