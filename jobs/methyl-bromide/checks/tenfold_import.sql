with
-- Import ten times, or a tenth of, the year before: most often a wrong unit. Imports below 1 t in both years are left out.
this as (
  select country, time_period, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(import_new) as import_t
  from submission
  where form = 'article-7-imports' and part <> 'blend'
  group by country, time_period
),
held as (
  select country, time_period, import_t from this
  union all
  select r.country, r.time_period, sum(r.import_new)
  from record r
  where r.form = 'article-7-imports' and r.part <> 'blend'
    and not exists (select 1 from this t where t.country = r.country and t.time_period = r.time_period)
  group by r.country, r.time_period
)
select t.sheet_no, t.row_no, t.import_t, b.import_t as before_t
from this t
join held b on b.country = t.country and b.time_period = t.time_period - 1
where t.import_t > 0 and b.import_t > 0 and (t.import_t >= 1 or b.import_t >= 1)
  and (t.import_t > 10 * b.import_t or 10 * t.import_t < b.import_t)
