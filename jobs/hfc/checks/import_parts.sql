-- Per country, year and gas: all imports of new substance must hold their feedstock and exempted parts.
with line as (
    select country, time_period, coalesce(blend, substance) as gas, sheet_no, row_no,
        import_new,
        coalesce(import_feedstock, 0) + coalesce(import_exempted, 0) + coalesce(import_essential, 0) + coalesce(import_laboratory, 0)
            + coalesce(import_high_ambient, 0) + coalesce(import_process_agent, 0) + coalesce(import_other, 0) as parts
    from submission
    where form = 'article-7-imports' and part <> 'component'
)
select min(sheet_no) as sheet_no, min(row_no) as row_no, gas, time_period, sum(import_new) as new_t, sum(parts) as parts_t
from line
group by country, time_period, gas
having sum(import_new) is not null and sum(import_new) < sum(parts)
