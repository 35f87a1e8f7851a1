-- Every party bound in a year for which any inventory came in: who is expected beside those who reported.
select p.country, y.time_period
from ref_ratification p
join (select distinct time_period from reported) y on y.time_period >= p.in_force_year
where p.treaty = 'STOCKHOLM'
