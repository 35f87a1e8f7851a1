-- Non-QPS use without the date on which the ban of controlled uses begins.
select s.sheet_no, s.row_no, s.mb_used as used_t
from submission s
where s.form = 'country-programme-a' and s.part <> 'blend' and s.purpose = 'NON_QPS' and s.mb_used > 0
  and not exists (select 1 from submission r
                  where r.form = s.form and r.sheet_no = s.sheet_no and r.row_no = s.row_no and r.ban_date is not null)
