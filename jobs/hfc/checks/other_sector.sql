-- Use in the sector Other without a remark that names the sector.
select sheet_no, row_no, max(coalesce(blend, substance)) as gas, sum(case when sector = 'OTHER' then use end) as use_t
from submission
where form = 'country-programme-b' and part <> 'component'
group by sheet_no, row_no
having sum(case when sector = 'OTHER' then use end) > 0 and max(remarks) is null
