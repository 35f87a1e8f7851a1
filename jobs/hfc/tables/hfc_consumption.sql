-- Consumption of each substance of Annex F. Article 7 data go before the country programme report, that before lists.
-- Negative figures stay: a party may export from stock. A member state of the EU has no level of its own.
select country, substance, time_period, consumption_t, consumption_t * gwp_annex_f as consumption_tco2e,
    case precedence when 1 then 'A7' when 2 then 'CP' else 'LIST' end as basis,
    obs_status
from calculated_consumption
