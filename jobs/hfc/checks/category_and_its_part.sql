with
-- A category of emissions that is the sum of its own parts beside it (2.F and 2.F.1) for one gas and year: both would be added up.
line as (
    select country, substance, time_period, ipcc_category, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(emission) as emission_t
    from submission
    where form = 'emission-inventory' and part <> 'component' and ipcc_category is not null and emission <> 0
    group by country, substance, time_period, ipcc_category
),
whole as (
    select p.sheet_no, p.row_no, p.country, p.substance, p.time_period, p.ipcc_category, p.emission_t, sum(c.emission_t) as parts_t
    from line p
    join line c on c.country = p.country and c.substance = p.substance and c.time_period = p.time_period
        and c.ipcc_category like p.ipcc_category || '.%'
    group by p.sheet_no, p.row_no, p.country, p.substance, p.time_period, p.ipcc_category, p.emission_t
)
select sheet_no, row_no, substance, ipcc_category, min(time_period) as time_period
from whole
where abs(emission_t - parts_t) <= 0.001 * abs(emission_t)
group by sheet_no, row_no, substance, ipcc_category
