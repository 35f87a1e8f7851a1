select sheet_no, row_no, equipment_type, pcb_class_reported, first_row
from (
    select sheet_no, row_no, equipment_type, pcb_class_reported,
           first_value(row_no) over (partition by country, time_period, equipment_type, pcb_class_reported, coalesce(status, ''), coalesce(owner_sector, '') order by sheet_no, row_no) as first_row,
           row_number() over (partition by country, time_period, equipment_type, pcb_class_reported, coalesce(status, ''), coalesce(owner_sector, '') order by sheet_no, row_no) as place
    from submission
) t
where place > 1
