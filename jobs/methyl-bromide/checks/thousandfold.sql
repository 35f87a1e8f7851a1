with
-- A figure about a thousand times more or less than the country's own of the years beside it in the same form: kilograms for tonnes?
figure as (
    select sheet_no, row_no, form, country, time_period, part, import_new, export_new, produced_all_new, import_total, export_total, production_total, used, exempted
    from submission
    union all
    select null, null, r.form, r.country, r.time_period, r.part, r.import_new, r.export_new, r.produced_all_new, r.import_total, r.export_total, r.production_total, r.used, r.exempted
    from record r
    where (r.form, r.country, r.time_period) not in (select s.form, s.country, s.time_period from submission s)
),
told as (
    select sheet_no, row_no, form, country, time_period, 'import' as flow, coalesce(import_new, import_total) as mass_t from figure where part <> 'component'
    union all
    select sheet_no, row_no, form, country, time_period, 'export', coalesce(export_new, export_total) from figure where part <> 'component'
    union all
    select sheet_no, row_no, form, country, time_period, 'production', coalesce(produced_all_new, production_total) from figure where part <> 'component'
    union all
    select sheet_no, row_no, form, country, time_period, 'use', used from figure where part <> 'component'
    union all
    select sheet_no, row_no, form, country, time_period, 'exemption', exempted from figure where part <> 'component'
),
stated as (
    select form, country, time_period, flow, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(mass_t) as mass_t
    from told
    where mass_t > 0
    group by form, country, time_period, flow
),
compared as (
    select s.form, s.flow, s.time_period, s.sheet_no, s.row_no, s.mass_t, avg(p.mass_t) as usual_t
    from stated s
    join stated p on p.form = s.form and p.flow = s.flow and p.country = s.country
        and p.time_period <> s.time_period and p.time_period between s.time_period - 3 and s.time_period + 3
    where s.sheet_no is not null
    group by s.form, s.flow, s.time_period, s.sheet_no, s.row_no, s.mass_t
)
select sheet_no, row_no, flow, time_period, mass_t, cast(usual_t as decimal(38, 3)) as usual_t
from compared
where (mass_t between 300 * usual_t and 3000 * usual_t and mass_t >= 1)
   or (usual_t between 300 * mass_t and 3000 * mass_t and usual_t >= 1)
