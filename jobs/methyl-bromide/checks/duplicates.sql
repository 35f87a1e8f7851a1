with
-- The same substance or mixture twice in one form, with the same partner where the form has one.
line as (
  select sheet_no, row_no, form, country, time_period, coalesce(blend, substance) as what, coalesce(partner, '') as partner
  from submission
  where form in ('article-7-imports', 'article-7-exports', 'article-7-production', 'article-7-destruction', 'article-7-non-party')
    and part <> 'component'
)
select max(sheet_no) as sheet_no, max(row_no) as row_no, what, count(*) as lines
from line
group by form, country, time_period, what, partner
having count(*) > 1
