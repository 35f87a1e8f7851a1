-- The source whose list decides for a country and year; one row a snapshot.
select country, time_period, min(source_rank) as source_rank
from listed_amount
group by country, time_period
