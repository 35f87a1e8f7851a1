-- Stock by sector of the owner, and what the five biggest owners hold.
with sector as (
    select country, coalesce(owner_sector, 'NOT_STATED') as owner_sector, time_period,
           sum(units) as units, sum(gross_kg) as gross_kg, sum(liquid_kg) as liquid_kg, sum(pure_pcb_kg) as pure_pcb_kg,
           count(distinct owner_name) as owners, max(obs_status) as obs_status
    from stock
    where is_pcb = 'PCB'
    group by country, coalesce(owner_sector, 'NOT_STATED'), time_period
),
owner as (
    select country, time_period, owner_name, sum(liquid_kg) as liquid_kg,
           row_number() over (partition by country, time_period order by sum(liquid_kg) desc nulls last, owner_name) as place
    from stock
    where is_pcb = 'PCB' and owner_name is not null
    group by country, time_period, owner_name
),
five as (
    select country, time_period, sum(liquid_kg) as five_biggest_liquid_kg
    from owner
    where place <= 5
    group by country, time_period
)
select s.country, s.owner_sector, s.time_period, s.units, s.gross_kg, s.liquid_kg, s.pure_pcb_kg, s.owners,
       f.five_biggest_liquid_kg, s.obs_status
from sector s
left join five f on f.country = s.country and f.time_period = s.time_period
