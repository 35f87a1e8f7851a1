with
-- Liquid about a thousand times that of the latest earlier year of the same owner, or of the country where no owner is told; told once.
told as (
    select country, time_period, coalesce(lower(owner_name), '') as owner, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(liquid_kg) as now_kg
    from submission
    where counts_in = 'STOCK' and liquid_kg > 0
    group by country, time_period, coalesce(lower(owner_name), '')
),
past as (
    select country, time_period, coalesce(lower(owner_name), '') as owner, sum(liquid_kg) as before_kg
    from record
    where counts_in = 'STOCK' and liquid_kg > 0
    group by country, time_period, coalesce(lower(owner_name), '')
),
latest as (
    select t.country, t.owner, t.time_period, max(p.time_period) as year_before
    from told t
    join past p on p.country = t.country and p.owner = t.owner and p.time_period < t.time_period
    group by t.country, t.owner, t.time_period
)
select t.sheet_no, t.row_no, t.time_period, t.now_kg, p.before_kg, l.year_before
from told t
join latest l on l.country = t.country and l.owner = t.owner and l.time_period = t.time_period
join past p on p.country = t.country and p.owner = t.owner and p.time_period = l.year_before
where t.now_kg between 300 * p.before_kg and 3000 * p.before_kg or p.before_kg between 300 * t.now_kg and 3000 * t.now_kg
