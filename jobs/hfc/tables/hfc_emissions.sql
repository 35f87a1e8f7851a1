-- Emissions of each HFC in tonnes and in CO2-equivalents by four sets of factors; blank where a set has no factor.
select s.country, s.substance, s.time_period,
    sum(s.emission) as emissions_t,
    sum(s.emission) * r.gwp_annex_f as emissions_tco2e_annex_f,
    sum(s.emission) * r.gwp_ar4 as emissions_tco2e_ar4,
    sum(s.emission) * r.gwp_ar5 as emissions_tco2e_ar5,
    sum(s.emission) * r.gwp_ar6 as emissions_tco2e_ar6,
    max(s.obs_status) as obs_status
from summary s
join ref_substance r on r.substance = s.substance
where s.form = 'emission-inventory'
group by s.country, s.substance, s.time_period, r.gwp_annex_f, r.gwp_ar4, r.gwp_ar5, r.gwp_ar6
