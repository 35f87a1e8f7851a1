-- Who is to report on Annex E: every party bound by the Copenhagen Amendment, in the years for which any report is held.
select r.country, y.time_period
from ref_ratification r
join ref_country c on c.country = r.country
join (select distinct time_period from reported) y on y.time_period >= r.in_force_year
where r.treaty = 'COPENHAGEN'
  and (c.from_year is null or c.from_year <= y.time_period)
  and (c.to_year is null or c.to_year >= y.time_period)
