with
-- QPS and non-QPS use against import less export plus production; 0.01 t or half a per cent of the supply may differ.
-- A remark stands for a change of stock and silences the rule.
report as (
  select country, time_period, min(sheet_no) as sheet_no, min(row_no) as row_no, max(remarks) as remarks,
         sum(case when purpose in ('QPS', 'NON_QPS') then mb_used end) as used_t,
         coalesce(sum(case when purpose is null then import_total end), 0)
           - coalesce(sum(case when purpose is null then export_total end), 0)
           + coalesce(sum(case when purpose is null then production_total end), 0) as supply_t
  from submission
  where form = 'country-programme-a' and part <> 'blend'
  group by country, time_period
)
select sheet_no, row_no, used_t, supply_t
from report
where used_t is not null and remarks is null
  and abs(used_t - supply_t) > greatest(cast(0.01 as decimal(38, 15)), cast(0.005 as decimal(38, 15)) * abs(supply_t))
