-- Goals of Annex A Part II and the reading of "at risk"; change them here.
with goal as (
    select 2025 as use_until, 2028 as waste_until, 2031 as risk_until, 3 as mean_over
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
    from remaining_stock r
    cross join goal g
    left join eliminated_in_year y on y.country = r.country and y.time_period > r.time_period - g.mean_over and y.time_period <= r.time_period
    group by r.country, r.time_period
),
worked as (
    select r.country, r.time_period, r.liquid_kg, r.in_use_units, r.may_be_used, coalesce(o.unresolved_units, 0) as unresolved_units,
           m.years_with_figures, m.rate_kg, cast(r.liquid_kg as decimal(38, 15)) / m.rate_kg as years_needed,
           r.time_period + cast(ceil(cast(r.liquid_kg as decimal(38, 15)) / m.rate_kg) as integer) as completion_year,
           greatest(coalesce(r.obs_status, 'A'), coalesce(m.obs_status, 'A')) as obs_status
    from remaining_stock r
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
