-- Section B, row by row as typed: use in all sectors against import - export + production. A remark explains a difference.
with line as (
    select sheet_no, row_no, max(coalesce(blend, substance)) as gas, max(remarks) as remarks, sum(use) as use_t,
        coalesce(max(import_new), max(export_new), max(produced_all_new)) as given,
        coalesce(sum(import_new), 0) - coalesce(sum(export_new), 0) + coalesce(sum(produced_all_new), 0) as supply_t
    from submission
    where form = 'country-programme-b' and part <> 'component'
    group by sheet_no, row_no
)
select sheet_no, row_no, gas, use_t, supply_t, use_t - supply_t as gap_t
from line
where remarks is null and use_t is not null and given is not null
  and abs(use_t - supply_t) > greatest(0.01, 0.005 * abs(supply_t))
