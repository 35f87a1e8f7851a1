-- Use of each substance of Annex F by sector, as the country programme report states it (else the long list).
with used as (
    select s.country, s.sector, s.substance, s.time_period, r.gwp_annex_f,
        case s.form when 'country-programme-b' then 2 else 3 end as precedence,
        sum(s.use) as use_t, max(s.obs_status) as obs_status
    from summary s
    join ref_substance r on r.substance = s.substance and r.annex_group = 'F'
    where s.form in ('country-programme-b', 'long-list') and s.sector is not null
    group by s.country, s.sector, s.substance, s.time_period, r.gwp_annex_f,
        case s.form when 'country-programme-b' then 2 else 3 end
),
best as (
    select country, time_period, min(precedence) as precedence from used group by country, time_period
)
select u.country, u.sector, u.substance, u.time_period, u.use_t, u.use_t * u.gwp_annex_f as use_tco2e, u.obs_status
from used u
join best b on b.country = u.country and b.time_period = u.time_period and b.precedence = u.precedence
