select sheet_no, row_no, status_date, time_period
from submission
where extract(year from status_date) <> time_period
