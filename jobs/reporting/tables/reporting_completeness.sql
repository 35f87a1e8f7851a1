-- Share of required cells that are filled, a country, inventory, form and year; sections of one form (such as owners) are added up.
select country, inventory, form, time_period,
       sum(cells_required) as cells_required,
       sum(cells_filled) as cells_filled,
       cast(100 as decimal(38, 15)) * sum(cells_filled) / nullif(sum(cells_required), 0) as completeness_pct
from section
group by country, inventory, form, time_period
