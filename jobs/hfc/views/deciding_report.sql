-- The kind of report that decides for a country and year: the first that is there, never two of them.
select country, time_period, min(precedence) as precedence
from reported_quantity
group by country, time_period
