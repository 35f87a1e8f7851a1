with
-- Reproducibility of IEC 61619: 2 mg/kg + 25 % of the mean of the two results. A result is held against the least and the
-- greatest of the rows up to its own: where any of them differs too much, one of these two does.
result as (
    select sheet_no, row_no, serial_no, test_result_ppm,
           min(test_result_ppm) over (partition by country, time_period, lower(coalesce(owner_name, '')), equipment_type, lower(coalesce(manufacturer, '')), unit_no order by sheet_no, row_no) as least_ppm,
           max(test_result_ppm) over (partition by country, time_period, lower(coalesce(owner_name, '')), equipment_type, lower(coalesce(manufacturer, '')), unit_no order by sheet_no, row_no) as greatest_ppm
    from submission
    where test_kind = 'LAB' and test_result_ppm is not null and unit_no is not null
)
select sheet_no, row_no, serial_no, test_result_ppm, least_ppm as other_ppm
from result
where test_result_ppm - least_ppm > 2 + 0.25 * (test_result_ppm + least_ppm) / 2
union all
select sheet_no, row_no, serial_no, test_result_ppm, greatest_ppm
from result
where greatest_ppm - test_result_ppm > 2 + 0.25 * (test_result_ppm + greatest_ppm) / 2
