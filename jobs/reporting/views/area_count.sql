-- How many countries of each area have reported of those expected, by table, and whether the table has any figure.
with told as (
  select area_type, area, inventory, table_name, time_period, n_reporting, n_expected,
         max(case when amount is not null then 1 else 0 end) over (partition by inventory, table_name) as has_figures
  from published
)
select area_type, area, inventory, table_name, time_period,
       max(n_reporting) as n_reporting, max(n_expected) as n_expected, max(has_figures) as has_figures
from told
where area_type <> 'country' and n_expected is not null
group by area_type, area, inventory, table_name, time_period
