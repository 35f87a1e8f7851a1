-- Methyl bromide used, by group and category. Source 1 is the use survey, 2 the country programme report, 3 the accounting of exemptions.
with line as (
  select s.country, s.time_period, s.mb_used, s.obs_status,
         case s.form when 'use-survey' then 1 when 'country-programme-a' then 2 else 3 end as source,
         coalesce(s.use_group, 'NOT_STATED') as use_group,
         coalesce(s.use_category, 'NOT_BROKEN_DOWN') as use_category,
         case when s.form = 'exemption-accounting' then coalesce(s.exemption, 'CRITICAL')
              else coalesce(s.exemption, 'NONE_STATED') end as exemption
  from summary s
  left join ref_substance r on r.substance = s.substance
  where s.form in ('use-survey', 'country-programme-a', 'exemption-accounting')
    and s.mb_used is not null
    and (s.substance is null or r.annex_group = 'EI')
),
chosen as (
  select country, time_period, min(source) as source
  from line
  group by country, time_period
)
select l.country, l.use_group, l.use_category, l.exemption, l.time_period,
       sum(l.mb_used) as used_t,
       case l.source when 1 then 'SURVEY' when 2 then 'CP' else 'ACCOUNTING' end as basis,
       max(l.obs_status) as obs_status
from line l
join chosen c on c.country = l.country and c.time_period = l.time_period and c.source = l.source
group by l.country, l.use_group, l.use_category, l.exemption, l.time_period, l.source
