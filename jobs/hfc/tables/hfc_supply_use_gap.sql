-- Use in all sectors against import - export + production of the same country programme report, by substance.
with both_sides as (
    select s.country, s.substance, s.time_period, max(s.obs_status) as obs_status,
        sum(s.use) as use_t,
        case when coalesce(max(s.import_new), max(s.export_new), max(s.produced_all_new)) is not null
            then coalesce(sum(s.import_new), 0) - coalesce(sum(s.export_new), 0) + coalesce(sum(s.produced_all_new), 0)
            end as supply_t
    from summary s
    join ref_substance r on r.substance = s.substance and r.annex_group = 'F'
    where s.form = 'country-programme-b'
    group by s.country, s.substance, s.time_period
)
select country, substance, time_period, use_t, supply_t, use_t - supply_t as gap_t,
    case when use_t is null or supply_t is null then 'NOT_COMPARABLE'
        when abs(use_t - supply_t) <= greatest(0.01, 0.005 * abs(supply_t)) then 'WITHIN_TOLERANCE'
        else 'GAP' end as flag,
    obs_status
from both_sides
