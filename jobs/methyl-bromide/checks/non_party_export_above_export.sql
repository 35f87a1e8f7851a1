with
-- New substance exported to non-parties against all export of the same file. A file without data form 2 is left out.
pair as (
  select country, time_period,
         min(case when form = 'article-7-non-party' then sheet_no end) as sheet_no,
         min(case when form = 'article-7-non-party' then row_no end) as row_no,
         sum(non_party_export_new) as non_party_t, sum(export_new) as export_t
  from submission
  where form in ('article-7-non-party', 'article-7-exports') and part <> 'blend'
  group by country, time_period
)
select sheet_no, row_no, non_party_t, export_t
from pair
where non_party_t > export_t
