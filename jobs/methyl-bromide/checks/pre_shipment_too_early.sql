-- QPS treatments more than 21 days before export. Quarantine treatments may be earlier, so this is a warning.
select sheet_no, row_no, treatment_date, export_date
from submission
where form = 'use-survey' and part <> 'component' and purpose = 'QPS'
  and cast(treatment_date as date) < cast(export_date as date) - 21
