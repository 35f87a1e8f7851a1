with
-- Imports in a year in which the country may consume none that are neither QPS, feedstock nor exempted, without a remark.
-- A warning: the figures may be right, and the table of compliance must show them.
line as (
  select sheet_no, row_no, country, time_period,
         coalesce(import_new, 0) - coalesce(import_feedstock, 0) - coalesce(import_qps, 0) - coalesce(import_exempted, 0)
           - coalesce(import_essential, 0) - coalesce(import_critical, 0) - coalesce(import_laboratory, 0)
           - coalesce(import_process_agent, 0) - coalesce(import_other, 0) as controlled_t
  from submission
  where form = 'article-7-imports' and part <> 'blend' and remarks is null
)
select l.sheet_no, l.row_no, l.time_period, l.controlled_t
from line l
join ref_party_status p on p.country = l.country and p.from_year <= l.time_period
                       and (p.to_year is null or p.to_year >= l.time_period)
join ref_control_measure m on m.annex_group = 'EI' and m.measure = 'CONSUMPTION' and m.allowed_share = 0
                          and m.party_group in (p.party_group, case when p.article_5 then 'A5' else 'NA5' end)
                          and m.from_year <= l.time_period and (m.to_year is null or m.to_year >= l.time_period)
where l.controlled_t > 0
