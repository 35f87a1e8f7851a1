with
-- Register layouts are separate sections, so a newer file in another layout does not supersede the older one. A national
-- register names no owners: it holds what any owner's register of the year holds too.
unit as (
    select 0 as held, sheet_no, row_no, serial_no, form, country, time_period, owner_name, equipment_type, lower(coalesce(manufacturer, '')) as maker, unit_no
    from submission
    where unit_no is not null
    union all
    select 1, null, null, null, form, country, time_period, owner_name, equipment_type, lower(coalesce(manufacturer, '')), unit_no
    from record
    where unit_no is not null and form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register')
      and form not in (select form from submission)
),
told as (
    select held, sheet_no, row_no, serial_no, form, time_period, owner_name,
           max(held) over (partition by country, time_period, lower(coalesce(owner_name, '')), equipment_type, maker, unit_no) as of_owner,
           max(held) over (partition by country, time_period, equipment_type, maker, unit_no) as of_anyone,
           max(case when form = 'national-register' then held end) over (partition by country, time_period, equipment_type, maker, unit_no) as of_nation,
           min(case when held = 1 then owner_name end) over (partition by country, time_period, equipment_type, maker, unit_no) as owner_held
    from unit
)
select sheet_no, row_no, serial_no, coalesce(owner_name, owner_held) as owner_name, time_period
from told
where held = 0 and (of_owner = 1 or of_nation = 1 or form = 'national-register' and of_anyone = 1)
