-- Form 5 is for trade with non-parties; this partner was bound by the Kigali Amendment in the year of the data.
select s.sheet_no, s.row_no, s.partner, s.time_period, k.in_force_year
from submission s
join ref_ratification k on k.country = s.partner and k.treaty = 'KIGALI' and k.in_force_year <= s.time_period
where s.form = 'article-7-non-party' and s.part <> 'component'
