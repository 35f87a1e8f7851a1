-- Eliminations of a country and year from the best source that tells of any.
select t.*
from told_elimination t
join (select country, time_period, min(source_rank) as source_rank
      from told_elimination
      group by country, time_period) b
  on b.country = t.country and b.time_period = t.time_period and b.source_rank = t.source_rank
