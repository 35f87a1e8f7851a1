-- Eliminated up to each snapshot against what remains in it.
with so_far as (
    select r.country, r.time_period, sum(y.gross_kg) as gross_kg, sum(y.liquid_kg) as liquid_kg,
           sum(y.pure_pcb_kg) as pure_pcb_kg, max(y.obs_status) as obs_status
    from remaining_stock r
    left join eliminated_in_year y on y.country = r.country and y.time_period <= r.time_period
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
from remaining_stock r
join so_far e on e.country = r.country and e.time_period = r.time_period
