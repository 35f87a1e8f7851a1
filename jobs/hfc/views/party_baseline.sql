-- Baseline of each party and year (Article 2J.1 to 2J.4, Article 5.8 qua): mean HFC level of the base years and a share of
-- the HCFC baseline. An official baseline goes before the computed one.
with base as (
    -- Mean of the three base years; none if one of them is missing. The floor of zero stands on the sum, not on a year.
    select s.country, s.time_period,
        case when count(y.level_tco2e) = max(b.base_years)
            then cast(greatest(sum(y.level_tco2e), 0) as decimal(38, 15)) / max(b.base_years) end as average_tco2e
    from party_year s
    join ref_hfc_baseline_rule b on b.party_group = s.party_group
    left join calculated_level y on y.country = s.country and y.time_period between b.base_from_year and b.base_to_year
    group by s.country, s.time_period
)
select s.country, s.time_period, s.party_group, s.eu_member,
    case when s.eu_member then null else a.average_tco2e end as hfc_average_tco2e,
    case when s.eu_member then null else b.hcfc_share * h.baseline end as hcfc_part_tco2e,
    case when s.eu_member then null
        else coalesce(o.baseline, round(a.average_tco2e + b.hcfc_share * h.baseline, 0)) end as baseline_tco2e,
    case when s.eu_member then null
        when o.baseline is not null then 'OFFICIAL'
        when a.average_tco2e is not null and h.baseline is not null then 'COMPUTED' end as baseline_origin
from party_year s
left join ref_hfc_baseline_rule b on b.party_group = s.party_group
left join base a on a.country = s.country and a.time_period = s.time_period
left join ref_baseline h on h.country = s.country and h.annex_group = 'CI' and h.measure = 'CONSUMPTION'
    and h.unit = 'CO2EQ_TONNE' and h.party_status = s.party_status
left join ref_baseline o on o.country = s.country and o.annex_group = 'F' and o.measure = 'CONSUMPTION'
    and o.unit = 'CO2EQ_TONNE' and o.party_status = s.party_status
