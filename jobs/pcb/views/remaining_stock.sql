-- What remains of classes P1 to P3 (Annex A Part II (a), (e)), one row a snapshot. Nothing of P1 to P3 listed is a
-- remainder of zero; listed without masses it is not known.
select b.country, b.time_period,
       case when count(s.country) = 0 then 0 else sum(s.gross_kg) end as gross_kg,
       case when count(s.country) = 0 then 0 else sum(s.liquid_kg) end as liquid_kg,
       case when count(s.country) = 0 then 0 else sum(s.pure_pcb_kg) end as pure_pcb_kg,
       coalesce(sum(case when s.service_status = 'IN_USE' then s.units end), 0) as in_use_units,
       count(case when s.service_status in ('STANDBY', 'IN_MAINTENANCE', 'NOT_STATED') then 1 end) as may_be_used,
       max(s.obs_status) as obs_status
from deciding_list b
left join stock s on s.country = b.country and s.time_period = b.time_period and s.is_pcb = 'PCB'
group by b.country, b.time_period
