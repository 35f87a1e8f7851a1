-- Stock by class.
select country, coalesce(pcb_class, 'UNKNOWN') as pcb_class, time_period,
       sum(units) as units, sum(gross_kg) as gross_kg, sum(liquid_kg) as liquid_kg, sum(pure_pcb_kg) as pure_pcb_kg,
       sum(pure_pcb_low_kg) as pure_pcb_low_kg, sum(units_without_mass) as units_without_mass, max(obs_status) as obs_status
from stock
group by country, coalesce(pcb_class, 'UNKNOWN'), time_period
