-- The best source of a country and year: events (1), else national lists (2), else registers by dated rows (3).
-- A register tells of the same destroyed unit every year, so only rows dated in the year of the register count.
with told as (
    select country, time_period, treatment_technology, eliminated_by, obs_status,
           gone_gross_kg, gone_liquid_kg, gone_pure_pcb_kg,
           case form when 'elimination-events' then 1 else 2 end as source_rank
    from summary
    where counts_in = 'FLOW'
    union all
    select country, time_period, treatment_technology, eliminated_by, obs_status,
           gone_gross_kg, gone_liquid_kg, gone_pure_pcb_kg, 3 as source_rank
    from record
    where counts_in = 'GONE' and eliminated_by <> 'NOT_ELIMINATED' and was_over_50 = 'OVER_50'
      and extract(year from status_date) = time_period
),
best as (
    select country, time_period, min(source_rank) as source_rank
    from told
    group by country, time_period
),
flow as (
    select t.*
    from told t
    join best b on b.country = t.country and b.time_period = t.time_period and b.source_rank = t.source_rank
)
select country, coalesce(treatment_technology, 'UNKNOWN') as treatment_technology, eliminated_by, time_period,
       sum(gone_gross_kg) as gross_kg, sum(gone_liquid_kg) as liquid_kg, sum(gone_pure_pcb_kg) as pure_pcb_kg,
       max(obs_status) as obs_status
from flow
group by country, coalesce(treatment_technology, 'UNKNOWN'), eliminated_by, time_period
