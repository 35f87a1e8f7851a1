select s.sheet_no, s.row_no, s.serial_no, s.time_period, min(r.owner_name) as other_owner
from submission s
join record r on r.country = s.country and r.time_period = s.time_period and r.equipment_type = s.equipment_type
 and lower(r.owner_name) <> lower(s.owner_name) and lower(r.manufacturer) = lower(s.manufacturer) and upper(replace(replace(r.serial_no, ' ', ''), '-', '')) = upper(replace(replace(s.serial_no, ' ', ''), '-', ''))
where s.counts_in = 'STOCK' and r.counts_in = 'STOCK' and r.form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register') and coalesce(upper(replace(replace(s.serial_no, ' ', ''), '-', '')), '') not in ('', '0', 'NA', 'N/A', 'N/L', 'ILLEGIBLE', 'ILEGIBLE', 'ILLISIBLE', 'S/N', 'SN', 'NONE', 'UNKNOWN', '不详', 'Н/Д', 'НЕТ')
group by s.sheet_no, s.row_no, s.serial_no, s.time_period
