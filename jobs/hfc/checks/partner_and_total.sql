-- The same gas with partners and once more without: perhaps the total of the rows above.
with line as (
    select form, country, time_period, coalesce(blend, substance) as gas, partner, sheet_no, row_no,
        coalesce(import_new, export_new) as mass_t
    from submission
    where form in ('article-7-imports', 'article-7-exports') and part <> 'component'
)
select t.sheet_no, t.row_no, t.gas, t.mass_t
from line t
join (select form, country, time_period, gas, sum(mass_t) as mass_t from line where partner is not null
    group by form, country, time_period, gas) p
    on p.form = t.form and p.country = t.country and p.time_period = t.time_period and p.gas = t.gas
where t.partner is null and t.mass_t = p.mass_t and t.mass_t > 0
