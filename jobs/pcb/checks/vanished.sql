with
-- Units with a serial number over 50 mg/kg in the owner's latest earlier register that no sheet of this file lists; told once an owner.
-- A register that names no owners is held against one of its kind.
register as (
    select 0 as held, country, time_period, lower(coalesce(owner_name, '')) as owner, min(owner_name) as owner_name,
           min(cast(sheet_no as bigint) * 1000000000 + row_no) as first_place
    from submission
    group by country, time_period, lower(coalesce(owner_name, ''))
    union all
    select 1, country, time_period, lower(coalesce(owner_name, '')), null, null
    from summary
    where form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register')
    group by country, time_period, lower(coalesce(owner_name, ''))
),
-- The latest earlier register of each.
before as (
    select held, country, owner, owner_name, first_place,
           max(case when held = 1 then time_period end) over (partition by country, owner order by time_period, held) as year_before
    from register
),
unit as (
    select 0 as held, country, cast(null as integer) as time_period, cast(null as varchar(1000)) as owner, equipment_type, unit_no, cast(null as decimal(38, 15)) as units
    from submission
    where unit_no is not null
    union all
    select 1, country, time_period, lower(coalesce(owner_name, '')), equipment_type, unit_no, coalesce(units, 1)
    from record
    where counts_in = 'STOCK' and pcb_class in ('P1', 'P2', 'P3') and unit_no is not null
      and form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register')
),
looked_up as (
    select u.*, min(held) over (partition by country, equipment_type, unit_no) as is_missing
    from unit u
),
missing as (
    select country, owner, time_period as year_before, sum(units) as missing_units
    from looked_up
    where is_missing = 1
    group by country, owner, time_period
),
told as (
    select country, owner, year_before, owner_name, first_place, cast(null as decimal(38, 15)) as missing_units
    from before
    where held = 0 and year_before is not null
    union all
    select country, owner, year_before, null, null, missing_units
    from missing
),
beside as (
    select t.*, max(missing_units) over (partition by country, owner, year_before) as all_missing
    from told t
)
select cast(first_place / 1000000000 as integer) as sheet_no, cast(mod(first_place, 1000000000) as integer) as row_no,
       coalesce(owner_name, country) as owner_name, year_before, all_missing as missing_units
from beside
where first_place is not null and all_missing is not null
