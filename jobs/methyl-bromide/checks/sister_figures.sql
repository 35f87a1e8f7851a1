with
-- One quantity told twice, once a thousand times the other: the import of Article 7 against the country programme, the use against the import.
held as (
    select sheet_no, row_no, form, country, time_period, import_new, import_total, used
    from submission
    where form in ('article-7-imports', 'country-programme-a') and part <> 'blend'
    union all
    select null, null, r.form, r.country, r.time_period, r.import_new, r.import_total, r.used
    from record r
    where r.form in ('article-7-imports', 'country-programme-a') and r.part <> 'blend'
      and (r.form, r.country, r.time_period) not in (select s.form, s.country, s.time_period from submission s)
),
sums as (
    select country, time_period, min(sheet_no) as sheet_no, min(row_no) as row_no,
        sum(import_new) as article_7_t, sum(import_total) as country_programme_t, sum(used) as used_t
    from held
    group by country, time_period
),
pair as (
    select sheet_no, row_no, time_period, 'the import of Article 7' as first_what, article_7_t as first_t,
        'that of the country programme report' as second_what, country_programme_t as second_t
    from sums
    union all
    select sheet_no, row_no, time_period, 'the use', used_t, 'the import', country_programme_t from sums
)
select sheet_no, row_no, time_period, first_what, first_t, second_what, second_t
from pair
where sheet_no is not null and first_t > 0 and second_t > 0
  and (first_t between 900 * second_t and 1100 * second_t or second_t between 900 * first_t and 1100 * first_t)
