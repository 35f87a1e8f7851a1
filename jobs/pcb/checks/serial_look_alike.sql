-- Serial numbers of one owner and kind that differ only in letters and figures that look alike (O and 0, I, L and 1, letters of another script).
select sheet_no, row_no, equipment_type, serial_no, other_serial_no, other_row
from (
    select t.*,
           first_value(serial_no) over (partition by country, time_period, owner, equipment_type, folded order by sheet_no, row_no) as other_serial_no,
           first_value(row_no) over (partition by country, time_period, owner, equipment_type, folded order by sheet_no, row_no) as other_row,
           first_value(bare) over (partition by country, time_period, owner, equipment_type, folded order by sheet_no, row_no) as first_bare
    from (
        select s.sheet_no, s.row_no, s.country, s.time_period, lower(s.owner_name) as owner, s.equipment_type, s.serial_no,
               upper(replace(replace(s.serial_no, ' ', ''), '-', '')) as bare,
               translate(upper(replace(replace(s.serial_no, ' ', ''), '-', '')), 'OILОАВЕКМНРСТХ', '0110ABEKMHPCTX') as folded
        from submission s
        where s.serial_no is not null
    ) t
) u
where bare <> first_bare and folded <> '' and length(folded) > 2
