-- All units of the registers, also those that have left the stock: their results tell of the fleet.
select country, equipment_type, manufacture_band, time_period,
       sum(suspect_units) as suspect_units, sum(tested_units) as tested_units, sum(tested_lab_units) as tested_lab_units,
       sum(tested_units) - sum(tested_lab_units) as tested_screening_units, sum(positive_units) as positive_units,
       sum(screen_positive_units) as screen_positive_units, sum(nameplate_units) as nameplate_units
from summary
where form in ('equipment-register', 'national-register', 'transformers-in-use', 'transformers-not-in-use', 'capacitor-register', 'oil-register')
group by country, equipment_type, manufacture_band, time_period
