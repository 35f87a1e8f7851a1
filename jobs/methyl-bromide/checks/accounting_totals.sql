with
-- Columns E, F, H and L as stated, against what the other columns give; 0.001 t may differ.
line as (
  select sheet_no, row_no, exempted, acquired_stated, not_acquired_stated, available_stated, on_hand_end_stated,
         coalesce(acquired_by_production, 0) + coalesce(acquired_by_import, 0) as acquired,
         coalesce(on_hand_start, 0) as on_hand_start,
         coalesce(mb_used, 0) + coalesce(exported, 0) + coalesce(destroyed, 0) as taken
  from submission
  where form = 'exemption-accounting'
),
compared as (
  select sheet_no, row_no, 'total acquired' as column_name, acquired_stated as stated_t, acquired as worked_out_t from line
  union all
  select sheet_no, row_no, 'authorised but not acquired', not_acquired_stated, exempted - acquired from line
  union all
  select sheet_no, row_no, 'available', available_stated, on_hand_start + acquired from line
  union all
  select sheet_no, row_no, 'on hand at the end', on_hand_end_stated, on_hand_start + acquired - taken from line
)
select sheet_no, row_no, column_name, stated_t, worked_out_t
from compared
where abs(stated_t - worked_out_t) > cast(0.001 as decimal(38, 15))
