-- Units with a serial number over 50 mg/kg in the owner's latest earlier register that no sheet of this file lists; told once an owner.
with present as (
    select country, time_period, owner_name, min(sheet_no) as first_sheet
    from submission
    group by country, time_period, owner_name
),
latest as (
    select p.country, p.owner_name, p.time_period, p.first_sheet, max(r.time_period) as year_before
    from present p
    join record r on r.country = p.country and lower(r.owner_name) = lower(p.owner_name) and r.time_period < p.time_period
     and r.form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register')
    group by p.country, p.owner_name, p.time_period, p.first_sheet
)
select l.first_sheet as sheet_no,
       (select min(s.row_no) from submission s where s.sheet_no = l.first_sheet and s.country = l.country and s.time_period = l.time_period and s.owner_name = l.owner_name) as row_no,
       l.owner_name, l.year_before, sum(coalesce(r.units, 1)) as missing_units
from latest l
join record r on r.country = l.country and lower(r.owner_name) = lower(l.owner_name) and r.time_period = l.year_before
 and r.form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register') and r.counts_in = 'STOCK' and r.pcb_class in ('P1', 'P2', 'P3') and coalesce(upper(replace(replace(r.serial_no, ' ', ''), '-', '')), '') not in ('', '0', 'NA', 'N/A', 'N/L', 'ILLEGIBLE', 'ILEGIBLE', 'ILLISIBLE', 'S/N', 'SN', 'NONE', 'UNKNOWN', '不详', 'Н/Д', 'НЕТ')
where not exists (
    select 1 from submission s
    where s.country = r.country and s.equipment_type = r.equipment_type and upper(replace(replace(s.serial_no, ' ', ''), '-', '')) = upper(replace(replace(r.serial_no, ' ', ''), '-', ''))
)
group by l.country, l.time_period, l.first_sheet, l.owner_name, l.year_before
