-- Countries that have a figure, by table and year.
select distinct area as country, inventory, table_name, time_period
from published
where area_type = 'country' and amount is not null
