-- Change of headline figures against the year before; the threshold of LARGE_CHANGE is 50 per cent.
with ordered as (
  select area_type, area, inventory, table_name, column_name, coalesce(dimensions, '') as dimensions, time_period, amount, n_reporting,
         lag(time_period) over (partition by area_type, area, inventory, table_name, column_name, coalesce(dimensions, '')
                                order by time_period) as period_before,
         lag(amount) over (partition by area_type, area, inventory, table_name, column_name, coalesce(dimensions, '')
                           order by time_period) as last_amount,
         lag(n_reporting) over (partition by area_type, area, inventory, table_name, column_name, coalesce(dimensions, '')
                                order by time_period) as last_reporting
  from published
),
pair as (
  select area_type, area, inventory, table_name, column_name, dimensions, time_period, amount,
         case when period_before = time_period - 1 then last_amount end as amount_before,
         case when area_type <> 'country' and period_before = time_period - 1 and n_reporting <> last_reporting
              then 1 else 0 end as other_countries
  from ordered
  where amount is not null
),
changed as (
  select area_type, area, inventory, table_name, column_name, dimensions, time_period, amount, amount_before, other_countries,
         case when amount_before > 0 then 100 * (amount - amount_before) / amount_before end as change_pct
  from pair
)
select area_type, area, inventory, table_name, column_name, dimensions, time_period,
       amount, amount_before, change_pct,
       case when change_pct is not null and other_countries = 1 then 'COVERAGE_CHANGED'
            when abs(change_pct) > 50 then 'LARGE_CHANGE' end as flag
from changed
