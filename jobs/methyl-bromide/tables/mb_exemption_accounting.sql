-- Accounting of critical and emergency uses, in t. The decisions' amounts stand in where the country's accounting has none.
with line as (
  select s.*, coalesce(s.use_category, 'NOT_BROKEN_DOWN') as category, coalesce(s.exemption, 'CRITICAL') as kind
  from summary s
  where s.form in ('exemption-accounting', 'critical-use')
),
stated as (
  select country, time_period,
         max(case when form = 'exemption-accounting' and exempted is not null then 1 else 0 end) as by_country
  from line
  group by country, time_period
),
amount as (
  select l.country, l.category, l.kind, l.time_period, max(l.obs_status) as obs_status,
         sum(case when (l.form = 'exemption-accounting') = (s.by_country = 1) then l.exempted end) as exempted,
         sum(l.acquired_by_production) as produced,
         sum(l.acquired_by_import) as imported,
         case when count(l.acquired_by_production) + count(l.acquired_by_import) > 0
              then coalesce(sum(l.acquired_by_production), 0) + coalesce(sum(l.acquired_by_import), 0) end as acquired,
         sum(l.on_hand_start) as on_hand_start,
         sum(case when l.form = 'exemption-accounting' then l.mb_used end) as used,
         sum(l.exported) as exported,
         sum(l.destroyed) as destroyed
  from line l
  join stated s on s.country = l.country and s.time_period = l.time_period
  where l.form = 'exemption-accounting' or s.by_country = 0
  group by l.country, l.category, l.kind, l.time_period
),
available as (
  select a.*,
         case when on_hand_start is not null or acquired is not null
              then coalesce(on_hand_start, 0) + coalesce(acquired, 0) end as available
  from amount a
)
select country, category as use_category, kind as exemption, time_period,
       exempted as exempted_t, produced as produced_t, imported as imported_t, acquired as acquired_t,
       exempted - acquired as authorised_not_acquired_t,
       on_hand_start as on_hand_start_t, available as available_t,
       used as used_t, exported as exported_t, destroyed as destroyed_t,
       available - coalesce(used, 0) - coalesce(exported, 0) - coalesce(destroyed, 0) as on_hand_end_t,
       obs_status
from available
