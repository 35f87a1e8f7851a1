with
unit as (
    select sheet_no, row_no, equipment_type, serial_no, country, time_period, owner_name, lower(manufacturer) as maker, unit_no,
           min(owner_name) over (partition by country, time_period, equipment_type, lower(manufacturer), unit_no) as first_owner
    from submission
    where unit_no is not null and manufacturer is not null and owner_name is not null
),
told as (
    select sheet_no, row_no, equipment_type, serial_no, owner_name, first_owner,
           min(case when lower(owner_name) <> lower(first_owner) then owner_name end) over (partition by country, time_period, equipment_type, maker, unit_no) as next_owner
    from unit
)
select sheet_no, row_no, equipment_type, serial_no,
       case when lower(owner_name) <> lower(first_owner) then first_owner else next_owner end as other_owner
from told
where next_owner is not null
