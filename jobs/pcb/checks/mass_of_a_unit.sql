with
-- The gross mass of a unit 300 times off the average of the others of its kind in the file: tonnes or grams for kilograms?
unit as (
    select sheet_no, row_no, country, time_period, equipment_type, gross_kg / nullif(units, 0) as unit_kg
    from submission
    where counts_in in ('STOCK', 'GONE') and gross_kg > 0 and equipment_type is not null
),
kind as (
    select u.*,
           count(*) over (partition by country, time_period, equipment_type) as n,
           sum(unit_kg) over (partition by country, time_period, equipment_type) as all_kg
    from unit u
),
others as (
    select sheet_no, row_no, unit_kg, (all_kg - unit_kg) / (n - 1) as others_kg
    from kind
    where n >= 4
)
select sheet_no, row_no, cast(unit_kg as decimal(38, 3)) as unit_kg, cast(others_kg as decimal(38, 3)) as others_kg
from others
where unit_kg >= 300 * others_kg or others_kg >= 300 * unit_kg
