-- Import more than ten times that of the year before, in this file or in one that arrived earlier.
with this as (
  select country, time_period, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(imported) as import_t
  from submission
  group by country, time_period
),
held as (
  select country, time_period, import_t from this
  union all
  select r.country, r.time_period, sum(r.imported)
  from record r
  where not exists (select 1 from this t where t.country = r.country and t.time_period = r.time_period)
  group by r.country, r.time_period
)
select t.sheet_no, t.row_no, t.import_t, b.import_t as before_t
from this t
join held b on b.country = t.country and b.time_period = t.time_period - 1
where b.import_t > 0 and t.import_t > 10 * b.import_t
