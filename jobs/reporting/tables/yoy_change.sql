-- Change of headline figures against the year before; the threshold of LARGE_CHANGE is 50 per cent.
with pair as (
  select t.area_type, t.area, t.inventory, t.table_name, t.column_name, coalesce(t.dimensions, '') as dimensions, t.time_period,
         t.amount, b.amount as amount_before,
         case when t.area_type <> 'country' and t.n_reporting <> b.n_reporting then 1 else 0 end as other_countries,
         case when b.amount > 0 then 100 * (t.amount - b.amount) / b.amount end as change_pct
  from published t
  left join published b on b.area_type = t.area_type and b.area = t.area and b.inventory = t.inventory
                       and b.table_name = t.table_name and b.column_name = t.column_name
                       and coalesce(b.dimensions, '') = coalesce(t.dimensions, '') and b.time_period = t.time_period - 1
  where t.amount is not null
)
select area_type, area, inventory, table_name, column_name, dimensions, time_period,
       amount, amount_before, change_pct,
       case when change_pct is not null and other_countries = 1 then 'COVERAGE_CHANGED'
            when abs(change_pct) > 50 then 'LARGE_CHANGE' end as flag
from pair
