-- Limit of each party and year: the share of the baseline that the schedule of Article 2J or 5.8 qua allows, no decimals.
select l.country, l.time_period, l.eu_member, l.hfc_average_tco2e, l.hcfc_part_tco2e, l.baseline_tco2e,
    l.baseline_origin,
    case when l.eu_member then null else c.allowed_share end as allowed_share,
    round(l.baseline_tco2e * c.allowed_share, 0) as limit_tco2e
from party_baseline l
left join ref_control_measure c on c.annex_group = 'F' and c.measure = 'CONSUMPTION'
    and c.party_group = l.party_group
    and l.time_period between c.from_year and coalesce(c.to_year, 9999)
