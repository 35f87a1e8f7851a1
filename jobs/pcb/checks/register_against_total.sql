-- Only where the two differ by more than a fifth of the table.
select min(sheet_no) as sheet_no, min(row_no) as row_no, time_period, equipment_type,
       sum(table_units) as table_units, sum(register_units) as register_units
from (
    select sheet_no, row_no, country, time_period, equipment_type, units as table_units, cast(null as decimal(38, 15)) as register_units
    from submission
    where counts_in = 'STOCK' and pcb_class in ('P1', 'P2', 'P3') and equipment_type is not null
    union all
    select null, null, country, time_period, equipment_type, null, units
    from summary
    where counts_in = 'STOCK' and pcb_class in ('P1', 'P2', 'P3') and equipment_type is not null
      and form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register')
) t
group by country, time_period, equipment_type
having min(row_no) is not null and abs(sum(table_units) - sum(register_units)) > 0.2 * sum(table_units)
