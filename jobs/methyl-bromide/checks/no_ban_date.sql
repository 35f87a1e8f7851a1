with
-- Non-QPS use without the date on which the ban of controlled uses begins.
line as (
  select sheet_no, row_no, part, purpose, mb_used, max(ban_date) over (partition by sheet_no, row_no) as ban_date
  from submission
  where form = 'country-programme-a'
)
select sheet_no, row_no, mb_used as used_t
from line
where part <> 'blend' and purpose = 'NON_QPS' and mb_used > 0 and ban_date is null
