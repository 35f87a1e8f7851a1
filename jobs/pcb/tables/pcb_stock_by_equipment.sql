-- Stock of classes P1 to P3 by equipment.
select country, coalesce(equipment_type, 'NOT_STATED') as equipment_type, service_status, pcb_class, time_period,
       sum(units) as units, sum(gross_kg) as gross_kg, sum(liquid_kg) as liquid_kg, sum(pure_pcb_kg) as pure_pcb_kg,
       max(obs_status) as obs_status
from stock
where is_pcb = 'PCB'
group by country, coalesce(equipment_type, 'NOT_STATED'), service_status, pcb_class, time_period
