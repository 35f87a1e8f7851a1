with
-- The gross mass of a unit 300 times off the average of the others of its kind in the file: tonnes or grams for kilograms?
unit as (
    select sheet_no, row_no, country, time_period, equipment_type, gross_kg / nullif(units, 0) as unit_kg
    from submission
    where counts_in in ('STOCK', 'GONE') and gross_kg > 0
),
kind as (
    select country, time_period, equipment_type, count(*) as n, sum(unit_kg) as all_kg
    from unit
    group by country, time_period, equipment_type
),
others as (
    select u.sheet_no, u.row_no, u.unit_kg, (k.all_kg - u.unit_kg) / (k.n - 1) as others_kg
    from unit u
    join kind k on k.country = u.country and k.time_period = u.time_period and k.equipment_type = u.equipment_type
    where k.n >= 4
)
select sheet_no, row_no, cast(unit_kg as decimal(38, 3)) as unit_kg, cast(others_kg as decimal(38, 3)) as others_kg
from others
where unit_kg >= 300 * others_kg or others_kg >= 300 * unit_kg
