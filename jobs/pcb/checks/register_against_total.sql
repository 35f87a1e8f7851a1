-- Only where the two differ by more than a fifth of the table.
select min(s.sheet_no) as sheet_no, min(s.row_no) as row_no, s.time_period, s.equipment_type,
       sum(s.units) as table_units, max(r.register_units) as register_units
from submission s
join (
    select country, time_period, equipment_type, sum(units) as register_units
    from record
    where counts_in = 'STOCK' and pcb_class in ('P1', 'P2', 'P3') and form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register')
    group by country, time_period, equipment_type
) r on r.country = s.country and r.time_period = s.time_period and r.equipment_type = s.equipment_type
where s.counts_in = 'STOCK' and s.pcb_class in ('P1', 'P2', 'P3')
group by s.country, s.time_period, s.equipment_type
having abs(sum(s.units) - max(r.register_units)) > 0.2 * sum(s.units)
