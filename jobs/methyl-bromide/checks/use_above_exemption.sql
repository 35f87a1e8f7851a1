with
-- Use of a category above what was exempted for it, by decision or else by the accounting itself.
held as (
  select s.sheet_no, s.row_no, s.form, s.country, s.time_period, s.use_category, s.exempted,
         case when s.form = 'exemption-accounting' then s.mb_used end as used_t
  from submission s
  where s.form in ('critical-use', 'exemption-accounting')
  union all
  select null, null, r.form, r.country, r.time_period, r.use_category, r.exempted,
         case when r.form = 'exemption-accounting' then r.mb_used end
  from record r
  where r.form in ('critical-use', 'exemption-accounting')
    and not exists (select 1 from submission s
                    where s.form = r.form and s.country = r.country and s.time_period = r.time_period)
),
category as (
  select country, time_period, use_category, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(used_t) as used_t,
         coalesce(sum(case when form = 'critical-use' then exempted end), sum(exempted)) as exempted_t
  from held
  where use_category is not null
  group by country, time_period, use_category
)
select sheet_no, row_no, time_period, use_category, used_t, exempted_t
from category
where sheet_no is not null and used_t > exempted_t
