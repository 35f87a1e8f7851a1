-- The best source of a country and year: registers (1), else the national table (2), else the long list (3).
with held as (
    select s.*,
           case s.form when 'national-aggregate' then 2 when 'long-list' then 3 else 1 end as source_rank
    from summary s
    where s.counts_in in ('STOCK', 'GONE')
),
best as (
    select country, time_period, min(source_rank) as source_rank
    from held
    group by country, time_period
),
stock as (
    select h.*
    from held h
    join best b on b.country = h.country and b.time_period = h.time_period and b.source_rank = h.source_rank
    where h.counts_in = 'STOCK'
),
sector as (
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
