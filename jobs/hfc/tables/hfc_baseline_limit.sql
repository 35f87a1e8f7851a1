-- Baseline of Article 2J or 5.8 qua and the limit of each year between a party's first and last report.
select country, time_period, hfc_average_tco2e, hcfc_part_tco2e, baseline_tco2e, baseline_origin, allowed_share, limit_tco2e,
    case when eu_member then 'M' when baseline_tco2e is null then 'O' else 'A' end as obs_status
from party_limit
