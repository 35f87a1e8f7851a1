with
-- Two reports of one import, one of which is exactly the other times the ozone-depleting potential: ODP tonnes taken for tonnes.
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
select p.sheet_no, p.row_no, p.time_period, least(p.article_7_t, p.country_programme_t) as smaller_t,
       greatest(p.article_7_t, p.country_programme_t) as larger_t
from pair p
join ref_substance r on r.annex_group = 'EI'
where p.sheet_no is not null and p.article_7_t > 0 and p.country_programme_t > 0
  and least(p.article_7_t, p.country_programme_t) = r.odp * greatest(p.article_7_t, p.country_programme_t)
