-- Calculated level of consumption of a party and year in t CO2 equivalent, each substance by its potential in Annex F
-- (Article 3.2), rounded as the Meeting of the Parties does for Annex F: no decimals, half up.
select country, time_period, round(sum(consumption_t * gwp_annex_f), 0) as level_tco2e,
    max(obs_status) as obs_status
from calculated_consumption
group by country, time_period
