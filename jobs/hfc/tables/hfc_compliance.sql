-- The level of each year against its limit, both without decimals. Years between two reports without data are shown.
with judged as (
    select c.country, c.time_period, y.level_tco2e, c.limit_tco2e, y.obs_status,
        case
            when c.eu_member then 'AT_REIO_LEVEL'
            when k.in_force_year is null or k.in_force_year > c.time_period then 'NOT_APPLICABLE'
            when y.level_tco2e is null then 'DATA_MISSING'
            when c.allowed_share is null then 'NO_LIMIT_YET'
            when c.limit_tco2e is null then 'BASELINE_MISSING'
            when y.level_tco2e <= c.limit_tco2e then 'COMPLIANT'
            else 'EXCEEDS' end as status
    from party_limit c
    left join calculated_level y on y.country = c.country and y.time_period = c.time_period
    left join ref_ratification k on k.country = c.country and k.treaty = 'KIGALI'
)
select country, time_period, level_tco2e as consumption_tco2e,
    case when status in ('COMPLIANT', 'EXCEEDS', 'DATA_MISSING') then limit_tco2e end as limit_tco2e,
    case when status in ('COMPLIANT', 'EXCEEDS') then limit_tco2e - level_tco2e end as headroom_tco2e,
    status, coalesce(obs_status, 'O') as obs_status
from judged
