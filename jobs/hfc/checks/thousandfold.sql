-- A figure about a thousand times more or less than the country's own of the years beside it: kilograms taken for tonnes?
with figure as (
    select 'import' as flow, sheet_no, row_no, country, time_period, coalesce(blend, substance) as gas, partner, import_new as mass_t
    from submission where part <> 'component' and sector is null and import_new > 0
    union all
    select 'export', sheet_no, row_no, country, time_period, coalesce(blend, substance), partner, export_new
    from submission where part <> 'component' and sector is null and export_new > 0
    union all
    select 'production', sheet_no, row_no, country, time_period, coalesce(blend, substance), partner, produced_all_new
    from submission where part <> 'component' and sector is null and produced_all_new > 0
),
stated as (
    select flow, country, time_period, gas, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(mass_t) as mass_t
    from figure group by flow, country, time_period, gas
),
past as (
    select 'import' as flow, form, country, time_period, coalesce(blend, substance) as gas, sum(import_new) as mass_t
    from record where part <> 'component' and sector is null and import_new > 0
    group by form, country, time_period, coalesce(blend, substance)
    union all
    select 'export', form, country, time_period, coalesce(blend, substance), sum(export_new)
    from record where part <> 'component' and sector is null and export_new > 0
    group by form, country, time_period, coalesce(blend, substance)
    union all
    select 'production', form, country, time_period, coalesce(blend, substance), sum(produced_all_new)
    from record where part <> 'component' and sector is null and produced_all_new > 0
    group by form, country, time_period, coalesce(blend, substance)
),
compared as (
    select s.flow, s.gas, s.time_period, s.sheet_no, s.row_no, s.mass_t, avg(p.mass_t) as usual_t
    from stated s
    join past p on p.flow = s.flow and p.country = s.country and p.gas = s.gas
        and p.time_period <> s.time_period and p.time_period between s.time_period - 3 and s.time_period + 3
    group by s.flow, s.gas, s.time_period, s.sheet_no, s.row_no, s.mass_t
)
select sheet_no, row_no, gas, flow, mass_t, cast(usual_t as decimal(38, 3)) as usual_t
from compared
where (mass_t >= 300 * usual_t and mass_t <= 3000 * usual_t and mass_t >= 1)
   or (usual_t >= 300 * mass_t and usual_t <= 3000 * mass_t and usual_t >= 1)
