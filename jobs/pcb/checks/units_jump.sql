with
-- Units in stock of an owner in this file against the latest earlier register; told once, at the owner's first row. A
-- register that names no owners is held against one of its kind.
figure as (
    select 0 as held, country, time_period, lower(coalesce(owner_name, '')) as owner, min(owner_name) as owner_name,
           min(cast(sheet_no as bigint) * 1000000000 + row_no) as first_place, sum(units) as units
    from submission
    where counts_in = 'STOCK'
    group by country, time_period, lower(coalesce(owner_name, ''))
    union all
    select 1, country, time_period, lower(coalesce(owner_name, '')), null, null, sum(units)
    from summary
    where counts_in = 'STOCK' and form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register')
    group by country, time_period, lower(coalesce(owner_name, ''))
),
-- The figures that follow a register, up to the next one, have the same number as it.
numbered as (
    select f.*, sum(held) over (partition by country, owner order by time_period, held) as after_no
    from figure f
),
beside as (
    select n.*,
           max(case when held = 1 then units end) over (partition by country, owner, after_no) as units_before,
           max(case when held = 1 then time_period end) over (partition by country, owner, after_no) as year_before
    from numbered n
)
select cast(first_place / 1000000000 as integer) as sheet_no, cast(mod(first_place, 1000000000) as integer) as row_no,
       coalesce(owner_name, country) as owner_name, units as units_now, units_before, year_before
from beside
where held = 0 and (units > 1.5 * units_before or units < 0.5 * units_before)
