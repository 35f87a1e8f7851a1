-- The source that decides for a country and year. An Article 7 report counts from its first Annex E line on;
-- a country programme section without a methyl bromide line means zero.
select country, time_period, min(source) as source
from (select country, time_period, source from annex_e_line where form <> 'article-7-non-party'
      union all
      select country, time_period, 3 from reported where form = 'country-programme-a') held
group by country, time_period
