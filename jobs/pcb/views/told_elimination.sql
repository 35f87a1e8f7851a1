-- Eliminations told (Article 6.1 (d) (ii), Annex A Part II (e)).
-- The best source of a country and year: events (1), else national lists (2), else registers by dated rows (3).
-- A register tells of the same destroyed unit every year, so only rows dated in the year of the register count.
select country, time_period, treatment_technology, eliminated_by, obs_status,
       gone_gross_kg, gone_liquid_kg, gone_pure_pcb_kg,
       case form when 'elimination-events' then 1 else 2 end as source_rank
from summary
where counts_in = 'FLOW'
union all
select country, time_period, treatment_technology, eliminated_by, obs_status,
       gone_gross_kg, gone_liquid_kg, gone_pure_pcb_kg, 3 as source_rank
from summary
where told_in_year = 'TOLD'
