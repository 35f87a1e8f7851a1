-- Other unidentified manufacturing is for reports that do not split refrigeration and air-conditioning manufacture.
select min(sheet_no) as sheet_no, min(row_no) as row_no, coalesce(blend, substance) as gas,
    sum(case when sector = 'OTHER_MANUFACTURING' then use end) as use_t
from submission
where form = 'country-programme-b' and part <> 'component'
group by country, time_period, coalesce(blend, substance)
having sum(case when sector = 'OTHER_MANUFACTURING' then use end) > 0
   and sum(case when sector in ('REF_MANUFACTURING', 'AC_MANUFACTURING') then use end) > 0
