-- From 2023 the form closes the fire fighting cell for three gases.
select sheet_no, row_no, substance as gas, use as use_t
from submission
where form = 'country-programme-b' and part = 'substance' and time_period >= 2023 and sector = 'FIRE_FIGHTING'
  and substance in ('HFC-32', 'HFC-152a', 'HFC-365mfc') and use > 0
