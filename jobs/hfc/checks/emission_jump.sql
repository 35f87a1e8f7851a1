with
-- An emission 300 times off the years on both sides of it, or 100 000 times off the one before: kg for t, t for Gg, CO2-equivalents for mass?
held as (
    select sheet_no, row_no, country, time_period, substance, ipcc_category, emission
    from submission
    where form = 'emission-inventory' and part <> 'component' and emission > 0
    union all
    select null, null, r.country, r.time_period, r.substance, r.ipcc_category, r.emission
    from record r
    where r.form = 'emission-inventory' and r.part <> 'component' and r.emission > 0
      and (r.form, r.country, r.time_period) not in (select s.form, s.country, s.time_period from submission s)
),
stated as (
    select country, time_period, substance, ipcc_category, min(sheet_no) as sheet_no, min(row_no) as row_no, sum(emission) as emission_t
    from held
    group by country, time_period, substance, ipcc_category
),
beside as (
    select s.*,
        lag(emission_t) over (partition by country, substance, ipcc_category order by time_period) as before_t,
        lead(emission_t) over (partition by country, substance, ipcc_category order by time_period) as after_t
    from stated s
)
select sheet_no, row_no, substance, time_period, emission_t, coalesce(before_t, after_t) as beside_t
from beside
where sheet_no is not null
  and ((emission_t >= 300 * before_t and emission_t >= 300 * after_t)
    or (before_t >= 300 * emission_t and after_t >= 300 * emission_t)
    or emission_t >= 100000 * before_t or before_t >= 100000 * emission_t)
