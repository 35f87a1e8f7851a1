with
-- Liquid about a thousand times that of the latest earlier year of the same owner, or of the country where no owner is told; told once.
figure as (
    select 0 as held, country, time_period, lower(coalesce(owner_name, '')) as owner, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(liquid_kg) as kg
    from submission
    where counts_in = 'STOCK' and liquid_kg > 0
    group by country, time_period, lower(coalesce(owner_name, ''))
    union all
    select 1, country, time_period, lower(coalesce(owner_name, '')), null, null, sum(liquid_kg)
    from summary
    where counts_in = 'STOCK' and liquid_kg > 0
    group by country, time_period, lower(coalesce(owner_name, ''))
),
-- The figures that follow an earlier file, up to the next one, have the same number as it.
numbered as (
    select f.*, sum(held) over (partition by country, owner order by time_period, held) as after_no
    from figure f
),
beside as (
    select n.*,
           max(case when held = 1 then kg end) over (partition by country, owner, after_no) as before_kg,
           max(case when held = 1 then time_period end) over (partition by country, owner, after_no) as year_before
    from numbered n
)
select sheet_no, row_no, time_period, kg as now_kg, before_kg, year_before
from beside
where held = 0 and (kg between 300 * before_kg and 3000 * before_kg or before_kg between 300 * kg and 3000 * kg)
