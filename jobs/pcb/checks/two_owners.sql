select s.sheet_no, s.row_no, s.equipment_type, s.serial_no, min(o.owner_name) as other_owner
from submission s
join submission o on o.country = s.country and o.time_period = s.time_period and o.equipment_type = s.equipment_type
 and lower(o.owner_name) <> lower(s.owner_name) and lower(o.manufacturer) = lower(s.manufacturer) and upper(replace(replace(o.serial_no, ' ', ''), '-', '')) = upper(replace(replace(s.serial_no, ' ', ''), '-', ''))
where coalesce(upper(replace(replace(s.serial_no, ' ', ''), '-', '')), '') not in ('', '0', 'NA', 'N/A', 'N/L', 'ILLEGIBLE', 'ILEGIBLE', 'ILLISIBLE', 'S/N', 'SN', 'NONE', 'UNKNOWN', '不详', 'Н/Д', 'НЕТ')
group by s.sheet_no, s.row_no, s.equipment_type, s.serial_no
