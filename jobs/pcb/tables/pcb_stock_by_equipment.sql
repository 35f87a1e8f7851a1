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
)
select country, coalesce(equipment_type, 'NOT_STATED') as equipment_type, service_status, pcb_class, time_period,
       sum(units) as units, sum(gross_kg) as gross_kg, sum(liquid_kg) as liquid_kg, sum(pure_pcb_kg) as pure_pcb_kg,
       max(obs_status) as obs_status
from stock
where is_pcb = 'PCB'
group by country, coalesce(equipment_type, 'NOT_STATED'), service_status, pcb_class, time_period
