with
-- More taken out than there was, over all use categories of one kind of exemption.
balance as (
  select country, time_period, coalesce(exemption, 'CRITICAL') as kind, min(sheet_no) as sheet_no, min(row_no) as row_no,
         coalesce(sum(on_hand_start), 0) + coalesce(sum(acquired_by_production), 0) + coalesce(sum(acquired_by_import), 0)
           - coalesce(sum(mb_used), 0) - coalesce(sum(exported), 0) - coalesce(sum(destroyed), 0) as on_hand_end,
         count(on_hand_start) + count(acquired_by_production) + count(acquired_by_import) as given
  from submission
  where form = 'exemption-accounting'
  group by country, time_period, coalesce(exemption, 'CRITICAL')
)
select sheet_no, row_no, -on_hand_end as over_t
from balance
where given > 0 and on_hand_end < 0
