-- The same owner, kind, maker and serial number; only the later rows are given back. Blanks and dashes in numbers do not tell units apart.
select sheet_no, row_no, equipment_type, serial_no, first_row
from (
    select sheet_no, row_no, equipment_type, serial_no,
           first_value(row_no) over (partition by country, time_period, lower(owner_name), equipment_type, lower(coalesce(manufacturer, '')), unit_no order by sheet_no, row_no) as first_row,
           row_number() over (partition by country, time_period, lower(owner_name), equipment_type, lower(coalesce(manufacturer, '')), unit_no order by sheet_no, row_no) as place
    from submission
    where unit_no is not null
) t
where place > 1
