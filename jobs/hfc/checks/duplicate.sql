-- The same line twice in one form: same gas, partner, importer, flow, facility or category, country and year.
with line as (
    select distinct sheet_no, row_no, form, country, time_period,
        coalesce(blend, substance, section_a_substance, facility) as gas,
        partner, importer, flow, facility, ipcc_category, case when flow is not null then sector end as sector
    from submission
    where part <> 'component'
),
placed as (
    select sheet_no, row_no, gas, time_period,
        row_number() over (partition by form, country, time_period, gas, partner, importer, flow, facility, ipcc_category, sector
            order by sheet_no, row_no) as place,
        first_value(row_no) over (partition by form, country, time_period, gas, partner, importer, flow, facility, ipcc_category, sector
            order by sheet_no, row_no) as first_row
    from line
)
select sheet_no, row_no, min(gas) as gas, min(first_row) as first_row
from placed
where place > 1
group by sheet_no, row_no
