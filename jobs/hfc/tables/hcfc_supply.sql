-- HCFCs of section A of the country programme report: beside the HFC tables, never in them.
with total as (
    select s.country, s.section_a_substance, s.time_period, max(s.obs_status) as obs_status,
        max(r.odp) as odp, max(r.gwp_baseline) as gwp_baseline,
        case when coalesce(max(s.import_new), max(s.export_new), max(s.produced_all_new)) is not null
            then coalesce(sum(s.import_new), 0) - coalesce(sum(s.export_new), 0) + coalesce(sum(s.produced_all_new), 0)
            end as consumption_t,
        sum(s.use) as use_t
    from summary s
    join ref_substance r on r.substance = s.section_a_substance and r.annex_group = 'CI'
    where s.form = 'country-programme-a'
    group by s.country, s.section_a_substance, s.time_period
)
select country, section_a_substance, time_period, consumption_t, use_t,
    consumption_t * odp as consumption_odp_t, consumption_t * gwp_baseline as consumption_tco2e, obs_status
from total
