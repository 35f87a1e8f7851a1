-- Per country, year and gas: all exports of new substance must hold their feedstock and exempted parts.
with line as (
    select country, time_period, coalesce(blend, substance) as gas, sheet_no, row_no,
        export_new,
        coalesce(export_feedstock, 0) + coalesce(export_exempted, 0) + coalesce(export_essential, 0) + coalesce(export_laboratory, 0)
            + coalesce(export_high_ambient, 0) + coalesce(export_process_agent, 0) + coalesce(export_other, 0) as parts
    from submission
    where form = 'article-7-exports' and part <> 'component'
)
select min(sheet_no) as sheet_no, min(row_no) as row_no, gas, time_period, sum(export_new) as new_t, sum(parts) as parts_t
from line
group by country, time_period, gas
having sum(export_new) is not null and sum(export_new) < sum(parts)
