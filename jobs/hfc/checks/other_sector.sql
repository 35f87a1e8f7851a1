-- Use in the sector Other without a remark that names the sector.
select min(sheet_no) as sheet_no, min(row_no) as row_no, coalesce(blend, substance) as gas, sum(case when sector = 'OTHER' then use end) as use_t
from submission
where form = 'country-programme-b' and part <> 'component'
group by country, time_period, coalesce(blend, substance)
having sum(case when sector = 'OTHER' then use end) > 0 and max(remarks) is null
