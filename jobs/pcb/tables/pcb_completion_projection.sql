-- Goals of Annex A Part II and the reading of "at risk"; change them here.
-- The best source of a country and year: registers (1), else the national table (2), else the long list (3).
with goal as (
    select 2025 as use_until, 2028 as waste_until, 2031 as risk_until, 3 as mean_over
),
held as (
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
open_units as (
    select country, time_period, sum(units) as unresolved_units
    from stock
    where pcb_class in ('SUSPECT', 'SCREEN_POSITIVE', 'UNKNOWN')
    group by country, time_period
),
mean as (
    select r.country, r.time_period, count(y.liquid_kg) as years_with_figures,
           case when count(y.liquid_kg) >= 2 and sum(y.liquid_kg) > 0
                then cast(sum(y.liquid_kg) as decimal(38, 15)) / count(y.liquid_kg) end as rate_kg,
           max(y.obs_status) as obs_status
    from rest r
    cross join goal g
    left join yearly y on y.country = r.country and y.time_period > r.time_period - g.mean_over and y.time_period <= r.time_period
    group by r.country, r.time_period
),
worked as (
    select r.country, r.time_period, r.liquid_kg, r.in_use_units, r.may_be_used, coalesce(o.unresolved_units, 0) as unresolved_units,
           m.years_with_figures, m.rate_kg, cast(r.liquid_kg as decimal(38, 15)) / m.rate_kg as years_needed,
           r.time_period + cast(ceil(cast(r.liquid_kg as decimal(38, 15)) / m.rate_kg) as integer) as completion_year,
           greatest(coalesce(r.obs_status, 'A'), coalesce(m.obs_status, 'A')) as obs_status
    from rest r
    join mean m on m.country = r.country and m.time_period = r.time_period
    left join open_units o on o.country = r.country and o.time_period = r.time_period
)
select w.country, w.time_period, w.liquid_kg / 1000 as remaining_liquid_t, w.in_use_units, w.unresolved_units,
       w.years_with_figures, w.rate_kg / 1000 as mean_rate_t_per_year, w.years_needed, w.completion_year,
       case when w.time_period < g.waste_until
            then cast(w.liquid_kg as decimal(38, 15)) / 1000 / (g.waste_until - w.time_period) end as required_t_per_year,
       case when w.in_use_units = 0 and w.may_be_used = 0 and w.unresolved_units = 0 then 'ACHIEVED'
            when w.in_use_units > 0 and w.time_period > g.use_until then 'OVERDUE'
            else 'NO_PROJECTION' end as status_2025,
       case when w.liquid_kg = 0 and w.unresolved_units = 0 then 'ACHIEVED'
            when w.liquid_kg > 0 and w.time_period > g.waste_until then 'OVERDUE'
            when w.completion_year <= g.waste_until then 'ON_TRACK'
            when w.completion_year <= g.risk_until then 'AT_RISK'
            when w.completion_year > g.risk_until then 'OFF_TRACK'
            else 'NO_PROJECTION' end as status_2028,
       w.obs_status
from worked w
cross join goal g
