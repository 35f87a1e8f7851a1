-- Reproducibility of IEC 61619: 2 mg/kg + 25 % of the mean of the two results.
select s.sheet_no, s.row_no, s.serial_no, s.test_result_ppm, o.test_result_ppm as other_ppm
from submission s
join submission o on o.country = s.country and o.time_period = s.time_period and o.equipment_type = s.equipment_type
 and lower(o.owner_name) = lower(s.owner_name) and lower(coalesce(o.manufacturer, '')) = lower(coalesce(s.manufacturer, ''))
 and upper(replace(replace(o.serial_no, ' ', ''), '-', '')) = upper(replace(replace(s.serial_no, ' ', ''), '-', ''))
 and (o.sheet_no < s.sheet_no or o.sheet_no = s.sheet_no and o.row_no < s.row_no)
where s.test_kind = 'LAB' and o.test_kind = 'LAB' and coalesce(upper(replace(replace(s.serial_no, ' ', ''), '-', '')), '') not in ('', '0', 'NA', 'N/A', 'N/L', 'ILLEGIBLE', 'ILEGIBLE', 'ILLISIBLE', 'S/N', 'SN', 'NONE', 'UNKNOWN', '不详', 'Н/Д', 'НЕТ')
  and abs(s.test_result_ppm - o.test_result_ppm) > 2 + 0.25 * (s.test_result_ppm + o.test_result_ppm) / 2
