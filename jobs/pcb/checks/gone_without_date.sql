select sheet_no, row_no, status
from submission
where status in ('EXPORTED_ESM', 'TREATED', 'DESTROYED') and status_date is null
