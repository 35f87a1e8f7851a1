select country, substance, time_period, sum(quantity) as quantity_t
from summary
group by country, substance, time_period
