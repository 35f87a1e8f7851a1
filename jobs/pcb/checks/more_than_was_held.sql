-- The flow of an owner against the latest earlier stock over 50 mg/kg of the same owner.
with gone as (
    select country, time_period, owner_name, sum(gone_liquid_kg) as gone_kg, min(sheet_no) as first_sheet
    from submission
    where counts_in = 'FLOW'
    group by country, time_period, owner_name
),
held as (
    select country, time_period, owner_name, sum(liquid_kg) as held_kg
    from record
    where counts_in = 'STOCK' and pcb_class in ('P1', 'P2', 'P3')
    group by country, time_period, owner_name
),
latest as (
    select g.country, g.owner_name, g.time_period, max(h.time_period) as year_before
    from gone g
    join held h on h.country = g.country and lower(h.owner_name) = lower(g.owner_name) and h.time_period < g.time_period
    group by g.country, g.owner_name, g.time_period
)
select g.first_sheet as sheet_no,
       (select min(s.row_no) from submission s where s.sheet_no = g.first_sheet and s.country = g.country and s.time_period = g.time_period and s.owner_name = g.owner_name) as row_no,
       g.owner_name, g.time_period, g.gone_kg, h.held_kg, l.year_before
from gone g
join latest l on l.country = g.country and l.owner_name = g.owner_name and l.time_period = g.time_period
join held h on h.country = g.country and lower(h.owner_name) = lower(g.owner_name) and h.time_period = l.year_before
where g.gone_kg > h.held_kg
