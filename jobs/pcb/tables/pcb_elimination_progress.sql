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
-- One row a snapshot. Nothing of P1 to P3 listed is a remainder of zero; listed without masses it is not known.
rest as (
    select b.country, b.time_period,
           case when count(s.country) = 0 then 0 else sum(s.gross_kg) end as gross_kg,
           case when count(s.country) = 0 then 0 else sum(s.liquid_kg) end as liquid_kg,
           case when count(s.country) = 0 then 0 else sum(s.pure_pcb_kg) end as pure_pcb_kg,
           coalesce(sum(case when s.service_status = 'IN_USE' then s.units end), 0) as in_use_units,
           count(case when s.service_status in ('STANDBY', 'IN_MAINTENANCE', 'NOT_STATED') then 1 end) as may_be_used,
           max(s.obs_status) as obs_status
    from best b
    left join stock s on s.country = b.country and s.time_period = b.time_period and s.is_pcb = 'PCB'
    group by b.country, b.time_period
),
-- The best source of a country and year: events (1), else national lists (2), else registers by dated rows (3).
-- A register tells of the same destroyed unit every year, so only rows dated in the year of the register count.
told as (
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
best_told as (
    select country, time_period, min(source_rank) as source_rank
    from told
    group by country, time_period
),
flow as (
    select t.*
    from told t
    join best_told b on b.country = t.country and b.time_period = t.time_period and b.source_rank = t.source_rank
),
yearly as (
    select country, time_period, sum(gone_gross_kg) as gross_kg, sum(gone_liquid_kg) as liquid_kg,
           sum(gone_pure_pcb_kg) as pure_pcb_kg, max(obs_status) as obs_status
    from flow
    group by country, time_period
),
so_far as (
    select r.country, r.time_period, sum(y.gross_kg) as gross_kg, sum(y.liquid_kg) as liquid_kg,
           sum(y.pure_pcb_kg) as pure_pcb_kg, max(y.obs_status) as obs_status
    from rest r
    left join yearly y on y.country = r.country and y.time_period <= r.time_period
    group by r.country, r.time_period
)
select r.country, r.time_period,
       case when r.liquid_kg is null then null else e.liquid_kg end as eliminated_liquid_kg,
       r.liquid_kg as remaining_liquid_kg, e.liquid_kg + r.liquid_kg as identified_liquid_kg,
       case when r.gross_kg is null then null else e.gross_kg end as eliminated_gross_kg,
       r.gross_kg as remaining_gross_kg, e.gross_kg + r.gross_kg as identified_gross_kg,
       case when r.pure_pcb_kg is null then null else e.pure_pcb_kg end as eliminated_pure_pcb_kg,
       r.pure_pcb_kg as remaining_pure_pcb_kg, e.pure_pcb_kg + r.pure_pcb_kg as identified_pure_pcb_kg,
       greatest(coalesce(r.obs_status, 'A'), coalesce(e.obs_status, 'A')) as obs_status
from rest r
join so_far e on e.country = r.country and e.time_period = r.time_period
