select s.sheet_no, s.row_no, s.serial_no, max(r.service_status) as status_before, max(r.time_period) as year_before
from submission s
join record r on r.country = s.country and r.time_period < s.time_period and r.equipment_type = s.equipment_type
 and lower(coalesce(r.manufacturer, '')) = lower(coalesce(s.manufacturer, '')) and upper(replace(replace(r.serial_no, ' ', ''), '-', '')) = upper(replace(replace(s.serial_no, ' ', ''), '-', ''))
where s.counts_in = 'STOCK' and r.counts_in = 'GONE' and coalesce(upper(replace(replace(s.serial_no, ' ', ''), '-', '')), '') not in ('', '0', 'NA', 'N/A', 'N/L', 'ILLEGIBLE', 'ILEGIBLE', 'ILLISIBLE', 'S/N', 'SN', 'NONE', 'UNKNOWN', '不详', 'Н/Д', 'НЕТ')
group by s.sheet_no, s.row_no, s.serial_no
