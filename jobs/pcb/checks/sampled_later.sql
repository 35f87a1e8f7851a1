select sheet_no, row_no, sample_date, time_period
from submission
where extract(year from sample_date) > time_period
