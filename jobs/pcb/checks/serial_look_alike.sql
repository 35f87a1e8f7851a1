-- Serial numbers of one owner and kind that differ only in letters and figures that look alike (O and 0, I, L and 1, letters of another script).
select sheet_no, row_no, equipment_type, serial_no, other_serial_no, other_row
from (
    select sheet_no, row_no, equipment_type, serial_no, unit_no,
           first_value(serial_no) over (partition by country, time_period, lower(owner_name), equipment_type, unit_look order by sheet_no, row_no) as other_serial_no,
           first_value(row_no) over (partition by country, time_period, lower(owner_name), equipment_type, unit_look order by sheet_no, row_no) as other_row,
           first_value(unit_no) over (partition by country, time_period, lower(owner_name), equipment_type, unit_look order by sheet_no, row_no) as first_no
    from submission
    where unit_look is not null and length(unit_look) > 2
) t
where unit_no <> first_no
