-- Other unidentified manufacturing is for reports that do not split refrigeration and air-conditioning manufacture.
select sheet_no, row_no, max(coalesce(blend, substance)) as gas,
    sum(case when sector = 'OTHER_MANUFACTURING' then use end) as use_t
from submission
where form = 'country-programme-b' and part <> 'component'
group by sheet_no, row_no
having sum(case when sector = 'OTHER_MANUFACTURING' then use end) > 0
   and sum(case when sector in ('REF_MANUFACTURING', 'AC_MANUFACTURING') then use end) > 0
