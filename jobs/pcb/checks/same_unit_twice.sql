-- The same owner, kind, maker and serial number; only the later rows are given back. Blanks and dashes in numbers do not tell units apart.
select sheet_no, row_no, equipment_type, serial_no, first_row
from (
    select s.sheet_no, s.row_no, s.equipment_type, s.serial_no,
           first_value(s.row_no) over (partition by s.country, s.time_period, lower(s.owner_name), s.equipment_type, lower(coalesce(s.manufacturer, '')), upper(replace(replace(s.serial_no, ' ', ''), '-', '')) order by s.sheet_no, s.row_no) as first_row,
           row_number() over (partition by s.country, s.time_period, lower(s.owner_name), s.equipment_type, lower(coalesce(s.manufacturer, '')), upper(replace(replace(s.serial_no, ' ', ''), '-', '')) order by s.sheet_no, s.row_no) as place
    from submission s
    where coalesce(upper(replace(replace(s.serial_no, ' ', ''), '-', '')), '') not in ('', '0', 'NA', 'N/A', 'N/L', 'ILLEGIBLE', 'ILEGIBLE', 'ILLISIBLE', 'S/N', 'SN', 'NONE', 'UNKNOWN', '不详', 'Н/Д', 'НЕТ')
) t
where place > 1
