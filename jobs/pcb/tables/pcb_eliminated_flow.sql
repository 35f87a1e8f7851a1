-- Eliminated in the year by technology and by whom.
select country, coalesce(treatment_technology, 'UNKNOWN') as treatment_technology, eliminated_by, time_period,
       sum(gone_gross_kg) as gross_kg, sum(gone_liquid_kg) as liquid_kg, sum(gone_pure_pcb_kg) as pure_pcb_kg,
       max(obs_status) as obs_status
from elimination
group by country, coalesce(treatment_technology, 'UNKNOWN'), eliminated_by, time_period
