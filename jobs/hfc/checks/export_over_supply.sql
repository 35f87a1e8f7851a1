-- More exported than imported and produced in the year, without a remark.
select sheet_no, row_no, max(coalesce(blend, substance)) as gas, sum(export_new) as export_t,
    coalesce(sum(import_new), 0) + coalesce(sum(produced_all_new), 0) as supply_t
from submission
where form = 'country-programme-b' and part <> 'component'
group by sheet_no, row_no
having sum(export_new) > coalesce(sum(import_new), 0) + coalesce(sum(produced_all_new), 0) and max(remarks) is null
