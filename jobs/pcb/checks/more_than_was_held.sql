with
-- The flow of an owner against the latest earlier stock over 50 mg/kg of the same owner.
figure as (
    select 0 as held, country, time_period, lower(owner_name) as owner, min(owner_name) as owner_name,
           min(cast(sheet_no as bigint) * 1000000000 + row_no) as first_place, sum(gone_liquid_kg) as kg
    from submission
    where counts_in = 'FLOW' and owner_name is not null
    group by country, time_period, lower(owner_name)
    union all
    select 1, country, time_period, lower(owner_name), null, null, sum(liquid_kg)
    from summary
    where counts_in = 'STOCK' and pcb_class in ('P1', 'P2', 'P3') and owner_name is not null
    group by country, time_period, lower(owner_name)
),
-- The figures that follow a stock, up to the next one, have the same number as it.
numbered as (
    select f.*, sum(held) over (partition by country, owner order by time_period, held) as after_no
    from figure f
),
beside as (
    select n.*,
           max(case when held = 1 then kg end) over (partition by country, owner, after_no) as held_kg,
           max(case when held = 1 then time_period end) over (partition by country, owner, after_no) as year_before
    from numbered n
)
select cast(first_place / 1000000000 as integer) as sheet_no, cast(mod(first_place, 1000000000) as integer) as row_no,
       owner_name, time_period, kg as gone_kg, held_kg, year_before
from beside
where held = 0 and kg > held_kg
