-- A blend, and beside it every HFC part of it in at least the amount the blend holds: perhaps counted twice.
with typed as (
    select form, country, time_period, substance, sum(coalesce(import_new, 0) + coalesce(export_new, 0)) as mass_t
    from submission
    where part = 'substance' and sector is null
      and form in ('article-7-imports', 'article-7-exports', 'country-programme-b')
    group by form, country, time_period, substance
),
held as (
    select sheet_no, row_no, form, country, time_period, blend, substance,
        sum(coalesce(import_new, 0) + coalesce(export_new, 0)) as mass_t
    from submission
    where part = 'component' and sector is null
      and form in ('article-7-imports', 'article-7-exports', 'country-programme-b')
    group by sheet_no, row_no, form, country, time_period, blend, substance
)
select h.sheet_no, h.row_no, h.blend as gas
from held h
left join typed t on t.form = h.form and t.country = h.country and t.time_period = h.time_period
    and t.substance = h.substance and t.mass_t >= h.mass_t
where h.mass_t > 0
group by h.sheet_no, h.row_no, h.blend
having count(*) > 1 and count(*) = count(t.substance)
