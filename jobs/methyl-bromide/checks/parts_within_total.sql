with
-- New substance traded must cover feedstock, exempted uses and QPS. Where a substance has rows with and without a partner,
-- the sums over its rows are compared; otherwise row by row. Confidential rows and rows included elsewhere are left out.
line as (
  select sheet_no, row_no, form, country, time_period, substance, partner,
         coalesce(import_new, export_new, 0) as total_t,
         coalesce(import_feedstock, export_feedstock, 0) + coalesce(import_exempted, export_exempted, 0)
           + coalesce(import_essential, export_essential, 0) + coalesce(import_critical, export_critical, 0)
           + coalesce(import_laboratory, export_laboratory, 0) + coalesce(import_process_agent, export_process_agent, 0)
           + coalesce(import_qps, export_qps, 0) + coalesce(import_other, export_other, 0) as parts_t
  from submission
  where form in ('article-7-imports', 'article-7-exports') and part <> 'blend' and obs_status not in ('K', 'Q')
),
grouped as (
  select form, country, time_period, substance, min(sheet_no) as sheet_no, min(row_no) as row_no,
         case when count(partner) > 0 and count(partner) < count(*) then 1 else 0 end as mixed,
         sum(total_t) as total_t, sum(parts_t) as parts_t
  from line
  group by form, country, time_period, substance
)
select l.sheet_no, l.row_no, l.total_t, l.parts_t
from line l
join grouped g on g.form = l.form and g.country = l.country and g.time_period = l.time_period and g.substance = l.substance
where g.mixed = 0 and l.parts_t > l.total_t
union all
select sheet_no, row_no, total_t, parts_t
from grouped
where mixed = 1 and parts_t > total_t
