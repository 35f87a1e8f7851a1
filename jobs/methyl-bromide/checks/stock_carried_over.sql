with
-- What was on hand at the start of a year against the end of the year before, over all use categories of one kind of exemption.
held as (
  select s.sheet_no, s.row_no, s.country, s.time_period, coalesce(s.exemption, 'CRITICAL') as kind, s.on_hand_start,
         s.acquired_by_production, s.acquired_by_import, s.mb_used, s.exported, s.destroyed
  from submission s
  where s.form = 'exemption-accounting'
  union all
  select null, null, r.country, r.time_period, coalesce(r.exemption, 'CRITICAL'), r.on_hand_start,
         r.acquired_by_production, r.acquired_by_import, r.mb_used, r.exported, r.destroyed
  from record r
  where r.form = 'exemption-accounting'
    and not exists (select 1 from submission s
                    where s.form = r.form and s.country = r.country and s.time_period = r.time_period)
),
balance as (
  select country, time_period, kind, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(on_hand_start) as start_t,
         coalesce(sum(on_hand_start), 0) + coalesce(sum(acquired_by_production), 0) + coalesce(sum(acquired_by_import), 0)
           - coalesce(sum(mb_used), 0) - coalesce(sum(exported), 0) - coalesce(sum(destroyed), 0) as end_t
  from held
  group by country, time_period, kind
)
select b.sheet_no, b.row_no, b.time_period, b.start_t, a.end_t
from balance b
join balance a on a.country = b.country and a.kind = b.kind and a.time_period = b.time_period - 1
where b.sheet_no is not null and abs(b.start_t - a.end_t) > cast(0.001 as decimal(38, 15))
