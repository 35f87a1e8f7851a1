-- Calculated production and consumption of Annex E, in t and in ODP t, exact: the table rounds.
select country, time_period, production_t, production_odp_t, consumption_t, consumption_odp_t, basis, obs_status
from calculated_level
