-- What a country eliminated in a year by all routes (Annex A Part II (e)).
select country, time_period, sum(gone_gross_kg) as gross_kg, sum(gone_liquid_kg) as liquid_kg,
       sum(gone_pure_pcb_kg) as pure_pcb_kg, max(obs_status) as obs_status
from elimination
group by country, time_period
