with
-- A category of emissions beside one of its own parts (2.F and 2.F.1) for one gas and year: both would be added up.
line as (
    select distinct sheet_no, row_no, country, substance, time_period, ipcc_category
    from submission
    where form = 'emission-inventory' and part <> 'component' and ipcc_category is not null and emission is not null and emission <> 0
)
select c.sheet_no, c.row_no, c.substance, c.ipcc_category, p.ipcc_category as whole_category, min(c.time_period) as time_period
from line c
join line p on p.country = c.country and p.substance = c.substance and p.time_period = c.time_period
    and c.ipcc_category like p.ipcc_category || '.%'
group by c.sheet_no, c.row_no, c.substance, c.ipcc_category, p.ipcc_category
