-- Rows of trade with non-parties without any quantity.
select sheet_no, row_no
from submission
where form = 'article-7-non-party' and part <> 'component' and obs_status = 'A'
  and coalesce(non_party_import_new, non_party_import_recovered, non_party_export_new, non_party_export_recovered) is null
