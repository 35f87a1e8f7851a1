-- Register layouts are separate sections, so a newer file in another layout does not supersede the older one.
select distinct s.sheet_no, s.row_no, s.serial_no, s.owner_name, s.time_period
from submission s
join record r on r.country = s.country and r.time_period = s.time_period and lower(r.owner_name) = lower(s.owner_name)
 and r.form <> s.form and r.form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register')
 and r.equipment_type = s.equipment_type and lower(coalesce(r.manufacturer, '')) = lower(coalesce(s.manufacturer, '')) and upper(replace(replace(r.serial_no, ' ', ''), '-', '')) = upper(replace(replace(s.serial_no, ' ', ''), '-', ''))
where coalesce(upper(replace(replace(s.serial_no, ' ', ''), '-', '')), '') not in ('', '0', 'NA', 'N/A', 'N/L', 'ILLEGIBLE', 'ILEGIBLE', 'ILLISIBLE', 'S/N', 'SN', 'NONE', 'UNKNOWN', '不详', 'Н/Д', 'НЕТ')
  and not exists (select 1 from submission o where o.form = r.form)
