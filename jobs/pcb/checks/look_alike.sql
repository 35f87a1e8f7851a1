-- Units without a serial number that agree in everything that would tell them apart. At least the site and one figure must be given.
select sheet_no, row_no, first_row
from (
    select s.sheet_no, s.row_no,
           first_value(s.row_no) over (partition by s.country, s.time_period, lower(s.owner_name), s.equipment_type, lower(s.site_name), lower(coalesce(s.manufacturer, '')), coalesce(s.power_rating, ''), s.manufacture_year, s.total_mass_kg, s.oil_mass_kg, s.oil_volume_l, coalesce(s.coordinates, ''), coalesce(s.latitude, ''), coalesce(s.longitude, ''), coalesce(s.equipment_id_owner, '') order by s.sheet_no, s.row_no) as first_row,
           row_number() over (partition by s.country, s.time_period, lower(s.owner_name), s.equipment_type, lower(s.site_name), lower(coalesce(s.manufacturer, '')), coalesce(s.power_rating, ''), s.manufacture_year, s.total_mass_kg, s.oil_mass_kg, s.oil_volume_l, coalesce(s.coordinates, ''), coalesce(s.latitude, ''), coalesce(s.longitude, ''), coalesce(s.equipment_id_owner, '') order by s.sheet_no, s.row_no) as place
    from submission s
    where s.unit_no is null
      and s.site_name is not null and coalesce(s.total_mass_kg, s.oil_mass_kg, s.oil_volume_l) is not null
) t
where place > 1
