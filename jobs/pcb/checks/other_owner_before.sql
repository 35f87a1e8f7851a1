with
-- Units that a register which names no owners holds too are told by PCB-303.
unit as (
    select 0 as held, sheet_no, row_no, serial_no, country, time_period, equipment_type, lower(manufacturer) as maker, unit_no, owner_name, cast(null as varchar(1000)) as owner_held
    from submission
    where counts_in = 'STOCK' and unit_no is not null and manufacturer is not null and owner_name is not null
    union all
    select 1, null, null, null, country, time_period, equipment_type, lower(manufacturer), unit_no, owner_name, owner_name
    from record
    where counts_in = 'STOCK' and unit_no is not null and manufacturer is not null and owner_name is not null
      and form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register')
),
first_told as (
    select u.*, min(owner_held) over (partition by country, time_period, equipment_type, maker, unit_no) as first_owner
    from unit u
),
told as (
    select f.*, min(case when lower(owner_held) <> lower(first_owner) then owner_held end) over (partition by country, time_period, equipment_type, maker, unit_no) as next_owner
    from first_told f
),
other as (
    select held, sheet_no, row_no, serial_no, time_period,
           case when lower(owner_name) <> lower(first_owner) then first_owner else next_owner end as other_owner
    from told
)
select sheet_no, row_no, serial_no, time_period, other_owner
from other
where held = 0 and other_owner is not null
