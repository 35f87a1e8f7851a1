-- Consumption of Annex E against the schedule: one row for each party bound or reporting, in every year for which a report is held.
-- Consumption as in mb_consumption. Consumption, limit and exemption are compared as rounded half up to 1 decimal, the treaty's way.
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
, consumed as (
  select country, time_period, max(obs_status) as obs_status,
         case when not eu_member then round(coalesce(sum(consumption * odp), 0), 1) end as consumption
  from level
  group by country, time_period, source, eu_member
),
-- every party bound in a year seen, and everyone who reported
due as (
  select r.country, y.time_period
  from ref_ratification r
  join ref_country c on c.country = r.country
  join (select distinct time_period from report) y on y.time_period >= r.in_force_year
  where r.treaty = 'COPENHAGEN'
    and (c.from_year is null or c.from_year <= y.time_period)
    and (c.to_year is null or c.to_year >= y.time_period)
  union
  select country, time_period from report
),
-- what was exempted: by decision, or else as the country's own accounting states
exemption as (
  select country, time_period,
         coalesce(sum(case when form = 'critical-use' then exempted end), sum(exempted)) as exempted
  from summary
  where form in ('critical-use', 'exemption-accounting')
  group by country, time_period
),
-- the European Union has what its members of the year were exempted
exempted_party as (
  select country, time_period, exempted from exemption
  union all
  select 'EUE', e.time_period, e.exempted
  from exemption e
  join ref_party_status p on p.country = e.country and p.eu_member and p.from_year <= e.time_period
                         and (p.to_year is null or p.to_year >= e.time_period)
),
standing as (
  select d.country, d.time_period, t.consumption, t.obs_status, p.article_5, p.eu_member,
         case when p.article_5 then 'A5' when not p.article_5 then 'NA5' end as party_status, p.party_group,
         case when r.country is null then 0 else 1 end as bound,
         case when t.country is null then 0 else 1 end as has_report,
         (select round(sum(e.exempted) * max(s.odp), 1)
          from exempted_party e cross join (select max(odp) as odp from ref_substance where annex_group = 'EI') s
          where e.country = d.country and e.time_period = d.time_period) as cue
  from due d
  left join consumed t on t.country = d.country and t.time_period = d.time_period
  left join ref_party_status p on p.country = d.country and p.from_year <= d.time_period
                              and (p.to_year is null or p.to_year >= d.time_period)
  left join (select country, min(in_force_year) as in_force_year from ref_ratification
             where treaty = 'COPENHAGEN' group by country) r
         on r.country = d.country and r.in_force_year <= d.time_period
),
measured as (
  select s.*,
         (select min(m.allowed_share) from ref_control_measure m
          where m.annex_group = 'EI' and m.measure = 'CONSUMPTION' and m.party_group in (s.party_status, s.party_group)
            and m.from_year <= s.time_period and (m.to_year is null or m.to_year >= s.time_period)) as share,
         (select max(b.baseline) from ref_baseline b
          where b.country = s.country and b.annex_group = 'EI' and b.measure = 'CONSUMPTION'
            and b.party_status = s.party_status) as baseline
  from standing s
),
limited as (
  select m.*, round(m.baseline * m.share, 1) as cap
  from measured m
)
select country, time_period,
       consumption as consumption_odp_t,
       case when not coalesce(eu_member, false) then baseline end as baseline_odp_t,
       case when not coalesce(eu_member, false) then share end as allowed_share,
       case when not coalesce(eu_member, false) then cap end as limit_odp_t,
       cue as cue_odp_t,
       case when not coalesce(eu_member, false) then cap + coalesce(cue, 0) - consumption end as headroom_odp_t,
       case when not coalesce(eu_member, false) then 100 * (cap - consumption) / nullif(cap, 0) end as distance_pct,
       case when eu_member then 'AT_REIO_LEVEL'
            when bound = 0 then 'NOT_APPLICABLE'
            when has_report = 0 then 'DATA_MISSING'
            when share is null then 'NO_LIMIT_YET'
            when baseline is null then 'BASELINE_MISSING'
            when consumption <= cap then 'COMPLIANT'
            when consumption <= cap + coalesce(cue, 0) then 'COMPLIANT_WITH_EXEMPTION'
            else 'EXCEEDS' end as status,
       case when has_report = 1 then coalesce(obs_status, 'A') else 'O' end as obs_status
from limited
