select sheet_no, row_no, test_result_ppm_qualifier
from submission
where test_result_ppm_qualifier in ('EQ', 'LT', 'GT') and test_result_ppm is null and test_result_mg_l is null
