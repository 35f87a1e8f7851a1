with
unit as (
    select 0 as held, sheet_no, row_no, serial_no, country, time_period, equipment_type, lower(coalesce(manufacturer, '')) as maker, unit_no, cast(null as varchar(1000)) as gone_status, cast(null as integer) as gone_year
    from submission
    where counts_in = 'STOCK' and unit_no is not null
    union all
    select 1, null, null, null, country, time_period, equipment_type, lower(coalesce(manufacturer, '')), unit_no, service_status, time_period
    from record
    where counts_in = 'GONE' and unit_no is not null
),
-- Up to a row of the file stand the years before its own.
told as (
    select held, sheet_no, row_no, serial_no,
           max(gone_status) over (partition by country, equipment_type, maker, unit_no order by time_period, held) as status_before,
           max(gone_year) over (partition by country, equipment_type, maker, unit_no order by time_period, held) as year_before
    from unit
)
select sheet_no, row_no, serial_no, status_before, year_before
from told
where held = 0 and year_before is not null
