-- Export above import and production in a country programme report, without a remark.
select sheet_no, row_no, export_total as export_t, coalesce(import_total, 0) + coalesce(production_total, 0) as supply_t
from submission
where form = 'country-programme-a' and part <> 'component' and purpose is null and remarks is null
  and export_total > coalesce(import_total, 0) + coalesce(production_total, 0)
