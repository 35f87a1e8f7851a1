with
-- One quantity told twice, once a thousand times the other: use in all sectors against supply, country programme against Article 7.
held as (
    select sheet_no, row_no, form, country, time_period, coalesce(blend, substance) as gas, use, import_new, export_new, produced_all_new
    from submission
    where form in ('country-programme-b', 'article-7-imports') and part <> 'component'
    union all
    select null, null, r.form, r.country, r.time_period, coalesce(r.blend, r.substance), r.use, r.import_new, r.export_new, r.produced_all_new
    from record r
    where r.form in ('country-programme-b', 'article-7-imports') and r.part <> 'component'
      and (r.form, r.country, r.time_period) not in (select s.form, s.country, s.time_period from submission s)
),
line as (
    select country, time_period, gas, form, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(use) as use_t, sum(import_new) as import_t,
        coalesce(sum(import_new), 0) - coalesce(sum(export_new), 0) + coalesce(sum(produced_all_new), 0) as supply_t
    from held
    group by country, time_period, gas, form
),
pair as (
    select sheet_no, row_no, gas, time_period, 'the use in all sectors' as first_what, use_t as first_t, 'the supply' as second_what, supply_t as second_t
    from line
    where form = 'country-programme-b' and sheet_no is not null
    union all
    select coalesce(c.sheet_no, a.sheet_no), coalesce(c.row_no, a.row_no), c.gas, c.time_period,
        'the import of the country programme report', c.import_t, 'that of Article 7', a.import_t
    from line c
    join line a on a.country = c.country and a.time_period = c.time_period and a.gas = c.gas and a.form = 'article-7-imports'
    where c.form = 'country-programme-b' and (c.sheet_no is not null or a.sheet_no is not null)
)
select sheet_no, row_no, gas, time_period, first_what, first_t, second_what, second_t
from pair
where first_t > 0 and second_t > 0
  and (first_t between 900 * second_t and 1100 * second_t or second_t between 900 * first_t and 1100 * first_t)
