-- The same country, year and gas in the country programme report and under Article 7. Blends are compared by their parts.
with cp as (
    select country, time_period, substance, sheet_no, row_no, import_new
    from submission
    where form = 'country-programme-b' and part <> 'blend' and import_new is not null
),
stated as (
    select country, time_period, substance, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(import_new) as cp_t
    from cp group by country, time_period, substance
),
article_7 as (
    select country, time_period, substance, sum(import_new) as a7_t
    from record
    where form = 'article-7-imports' and part <> 'blend'
    group by country, time_period, substance
)
select s.sheet_no, s.row_no, s.substance as gas, s.time_period, s.cp_t, a.a7_t
from stated s
join article_7 a on a.country = s.country and a.time_period = s.time_period and a.substance = s.substance
where abs(s.cp_t - a.a7_t) > 0.1
