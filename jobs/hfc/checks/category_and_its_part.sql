with
-- A category of emissions that is the sum of its own parts beside it (2.F and 2.F.1) for one gas and year: both would be added up.
line as (
    select country, substance, time_period, ipcc_category, sheet_no, row_no, emission
    from submission
    where form = 'emission-inventory' and part <> 'component' and ipcc_category is not null and emission <> 0
),
told as (
    select country, substance, time_period, ipcc_category, sheet_no, row_no, emission as whole_t, cast(null as decimal(38, 15)) as part_t
    from line
    union all
    select country, substance, time_period, regexp_replace(ipcc_category, '[.][^.]*$', ''), cast(null as integer), cast(null as integer), cast(null as decimal(38, 15)), emission
    from line
    where ipcc_category like '%.%'
),
sums as (
    select country, substance, time_period, ipcc_category, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(whole_t) as whole_t, sum(part_t) as parts_t
    from told
    group by country, substance, time_period, ipcc_category
)
select sheet_no, row_no, substance, ipcc_category, min(time_period) as time_period
from sums
where sheet_no is not null and abs(whole_t - parts_t) <= 0.001 * abs(whole_t)
group by sheet_no, row_no, substance, ipcc_category
