-- Consumption of Annex E against the schedule: one row for each party bound or reporting, in every year for which a report is held.
-- Consumption as in mb_consumption. Consumption, limit and exemption are compared as rounded half up to 1 decimal, the treaty's way.
with consumed as (
  select country, time_period, round(consumption_odp_t, 1) as consumption, obs_status
  from calculated_level
),
-- every party bound in a year seen, and everyone who reported
due as (
  select r.country, y.time_period
  from ref_ratification r
  join ref_country c on c.country = r.country
  join (select distinct time_period from deciding_report) y on y.time_period >= r.in_force_year
  where r.treaty = 'COPENHAGEN'
    and (c.from_year is null or c.from_year <= y.time_period)
    and (c.to_year is null or c.to_year >= y.time_period)
  union
  select country, time_period from deciding_report
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
