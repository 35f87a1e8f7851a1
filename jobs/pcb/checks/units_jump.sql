-- Units in stock of an owner in this file against the latest earlier register; told once, at the owner's first row.
with present as (
    select country, time_period, owner_name, sum(units) as units_now, min(sheet_no) as first_sheet
    from submission
    where counts_in = 'STOCK'
    group by country, time_period, owner_name
),
past as (
    select country, time_period, owner_name, sum(units) as units_before
    from record
    where counts_in = 'STOCK' and form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register')
    group by country, time_period, owner_name
),
latest as (
    select p.country, p.owner_name, p.time_period, max(q.time_period) as year_before
    from present p
    join past q on q.country = p.country and lower(q.owner_name) = lower(p.owner_name) and q.time_period < p.time_period
    group by p.country, p.owner_name, p.time_period
)
select p.first_sheet as sheet_no,
       (select min(s.row_no) from submission s where s.sheet_no = p.first_sheet and s.country = p.country and s.time_period = p.time_period and s.owner_name = p.owner_name) as row_no,
       p.owner_name, p.units_now, q.units_before, l.year_before
from present p
join latest l on l.country = p.country and l.owner_name = p.owner_name and l.time_period = p.time_period
join past q on q.country = p.country and lower(q.owner_name) = lower(p.owner_name) and q.time_period = l.year_before
where p.units_now > 1.5 * q.units_before or p.units_now < 0.5 * q.units_before
