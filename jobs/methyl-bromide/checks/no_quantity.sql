-- Rows of imports and exports that name a substance and no quantity, nor a notation key in place of one.
select sheet_no, row_no, coalesce(blend, substance) as substance
from submission
where part <> 'component' and obs_status = 'A'
  and ((form = 'article-7-imports' and import_new is null and import_recovered is null)
    or (form = 'article-7-exports' and export_new is null and export_recovered is null))
