-- An Article 7 line that names a gas and no quantity. A notation key is an answer and is left alone.
select distinct sheet_no, row_no, coalesce(blend, substance) as gas
from submission
where part <> 'component' and obs_status = 'A'
  and ((form = 'article-7-imports' and coalesce(import_new, import_recovered, import_polyols) is null)
    or (form = 'article-7-exports' and coalesce(export_new, export_recovered, export_polyols) is null)
    or (form = 'article-7-production' and produced_all_new is null)
    or (form = 'article-7-destruction' and destroyed is null)
    or (form = 'article-7-non-party' and coalesce(non_party_import_new, non_party_import_recovered,
        non_party_export_new, non_party_export_recovered) is null))
