-- Partners of data form 5 that were bound by the Copenhagen Amendment in the year of the data.
select s.sheet_no, s.row_no, s.partner, s.time_period
from submission s
join ref_ratification r on r.country = s.partner and r.treaty = 'COPENHAGEN' and r.in_force_year <= s.time_period
where s.form = 'article-7-non-party' and s.part <> 'component'
