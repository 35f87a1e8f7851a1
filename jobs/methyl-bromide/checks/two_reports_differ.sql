with
-- Import in the Article 7 report against import in the country programme report; 0.01 t or half a per cent may differ.
held as (
  select s.sheet_no, s.row_no, s.form, s.country, s.time_period, s.import_new, s.import_total
  from submission s
  where s.form in ('article-7-imports', 'country-programme-a') and s.part <> 'blend'
  union all
  select null, null, r.form, r.country, r.time_period, r.import_new, r.import_total
  from record r
  where r.form in ('article-7-imports', 'country-programme-a') and r.part <> 'blend'
    and exists (select 1 from submission s where s.country = r.country and s.time_period = r.time_period)
    and not exists (select 1 from submission s
                    where s.form = r.form and s.country = r.country and s.time_period = r.time_period)
),
pair as (
  select country, time_period, min(sheet_no) as sheet_no, min(row_no) as row_no,
         sum(import_new) as article_7_t, sum(import_total) as country_programme_t
  from held
  group by country, time_period
)
select sheet_no, row_no, time_period, article_7_t, country_programme_t
from pair
where sheet_no is not null
  and abs(article_7_t - country_programme_t)
      > greatest(cast(0.01 as decimal(38, 15)), cast(0.005 as decimal(38, 15)) * article_7_t)
