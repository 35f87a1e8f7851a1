-- The level of each year against its limit, both without decimals. Years between two reports without data are shown.
with entry as (
    -- What each report says of one substance of Annex F; a lower number goes before a higher one.
    select s.country, s.time_period, s.substance, s.obs_status,
        case s.form when 'long-list' then 3 when 'country-programme-b' then 2 else 1 end as precedence,
        s.produced_all_new, s.produced_feedstock, s.produced_process_agent, s.captured_for_destruction, s.destroyed,
        s.import_new, s.import_feedstock, s.import_process_agent, s.export_new, s.non_party_export_new
    from summary s
    join ref_substance r on r.substance = s.substance and r.annex_group = 'F'
    where s.form in ('article-7-imports', 'article-7-exports', 'article-7-production', 'article-7-destruction',
            'article-7-non-party', 'country-programme-b', 'long-list')
      and s.sector is null
      and (coalesce(s.produced_all_new, s.destroyed, s.import_new, s.export_new, s.non_party_export_new) is not null
           or coalesce(s.use, s.import_quota, s.manufacturing_of_blends, s.import_recovered, s.import_polyols,
               s.export_recovered, s.export_polyols, s.non_party_import_new) is null)
),
best as (
    select country, time_period, min(precedence) as precedence from entry group by country, time_period
),
total as (
    select e.country, e.time_period, e.substance, e.precedence, max(e.obs_status) as obs_status,
        coalesce(max(e.produced_all_new), max(e.destroyed), max(e.import_new), max(e.export_new)) as given_t,
        coalesce(sum(e.produced_all_new), 0) as produced_t,
        coalesce(sum(e.produced_feedstock), 0) as produced_feedstock_t,
        coalesce(sum(e.produced_process_agent), 0) as produced_process_agent_t,
        coalesce(sum(e.captured_for_destruction), 0) as captured_for_destruction_t,
        coalesce(sum(e.destroyed), 0) as destroyed_t,
        coalesce(sum(e.import_new), 0) as import_t,
        coalesce(sum(e.import_feedstock), 0) as import_feedstock_t,
        coalesce(sum(e.import_process_agent), 0) as import_process_agent_t,
        coalesce(sum(e.export_new), 0) as export_t,
        coalesce(sum(e.non_party_export_new), 0) as non_party_export_t
    from entry e
    join best b on b.country = e.country and b.time_period = e.time_period and b.precedence = e.precedence
    group by e.country, e.time_period, e.substance, e.precedence
),
consumption as (
    select t.country, t.time_period, t.substance, t.precedence,
        coalesce(p.eu_member, false) as eu_member,
        case when coalesce(p.eu_member, false) then 'M' else t.obs_status end as obs_status,
        r.gwp_annex_f,
        case when coalesce(p.eu_member, false) or t.given_t is null then null
        else t.produced_t - t.produced_feedstock_t
            -- HFC-23 captured for destruction may be reported in form 3, in form 4 or in both: it leaves once.
            - case when r.hfc23 then greatest(t.destroyed_t, t.captured_for_destruction_t) else t.destroyed_t end
            + t.import_t - t.import_feedstock_t
            - t.export_t
            -- From 2033 exports to non-parties are not subtracted. Recovered ones never were, so they are not added back.
            + case when t.time_period >= 2033 then least(t.non_party_export_t, t.export_t) else 0 end
            -- Process agents leave for parties outside Article 5 and for those of the list.
            - case when not coalesce(p.article_5, false) or a.country is not null
                then t.produced_process_agent_t + t.import_process_agent_t else 0 end
        end as consumption_t
    from total t
    join ref_substance r on r.substance = t.substance
    left join ref_party_status p on p.country = t.country
        and t.time_period between p.from_year and coalesce(p.to_year, 9999)
    left join ref_process_agent_party a on a.country = t.country
        and t.time_period >= a.from_year
),
yearly as (
    -- The level of a party and year, rounded as the Meeting of the Parties does for Annex F: no decimals, half up.
    select country, time_period, round(sum(consumption_t * gwp_annex_f), 0) as level_tco2e,
        max(obs_status) as obs_status
    from consumption
    group by country, time_period
),
span as (
    select country, min(time_period) as first_year, max(time_period) as last_year from yearly group by country
),
digit as (
    select n from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as d (n)
),
calendar as (
    -- Every year from the first to the last that the country reported, so that a gap shows.
    select s.country, 1900 + 100 * h.n + 10 * z.n + u.n as time_period
    from span s
    cross join digit h cross join digit z cross join digit u
    where 1900 + 100 * h.n + 10 * z.n + u.n between s.first_year and s.last_year
),
status as (
    select c.country, c.time_period, p.party_group, coalesce(p.eu_member, false) as eu_member,
        case when p.article_5 then 'A5' else 'NA5' end as party_status
    from calendar c
    left join ref_party_status p on p.country = c.country
        and c.time_period between p.from_year and coalesce(p.to_year, 9999)
),
base as (
    -- Mean of the three base years; none if one of them is missing. The floor of zero stands on the sum, not on a year.
    select s.country, s.time_period,
        case when count(y.level_tco2e) = max(b.base_years)
            then cast(greatest(sum(y.level_tco2e), 0) as decimal(38, 15)) / max(b.base_years) end as average_tco2e
    from status s
    join ref_hfc_baseline_rule b on b.party_group = s.party_group
    left join yearly y on y.country = s.country and y.time_period between b.base_from_year and b.base_to_year
    group by s.country, s.time_period
),
baseline as (
    select s.country, s.time_period, s.party_group, s.eu_member,
        case when s.eu_member then null else a.average_tco2e end as hfc_average_tco2e,
        case when s.eu_member then null else b.hcfc_share * h.baseline end as hcfc_part_tco2e,
        case when s.eu_member then null
            else coalesce(o.baseline, round(a.average_tco2e + b.hcfc_share * h.baseline, 0)) end as baseline_tco2e,
        case when s.eu_member then null
            when o.baseline is not null then 'OFFICIAL'
            when a.average_tco2e is not null and h.baseline is not null then 'COMPUTED' end as baseline_origin
    from status s
    left join ref_hfc_baseline_rule b on b.party_group = s.party_group
    left join base a on a.country = s.country and a.time_period = s.time_period
    left join ref_baseline h on h.country = s.country and h.annex_group = 'CI' and h.measure = 'CONSUMPTION'
        and h.unit = 'CO2EQ_TONNE' and h.party_status = s.party_status
    left join ref_baseline o on o.country = s.country and o.annex_group = 'F' and o.measure = 'CONSUMPTION'
        and o.unit = 'CO2EQ_TONNE' and o.party_status = s.party_status
),
ceiling_of_year as (
    select l.country, l.time_period, l.eu_member, l.hfc_average_tco2e, l.hcfc_part_tco2e, l.baseline_tco2e,
        l.baseline_origin,
        case when l.eu_member then null else c.allowed_share end as allowed_share,
        round(l.baseline_tco2e * c.allowed_share, 0) as limit_tco2e
    from baseline l
    left join ref_control_measure c on c.annex_group = 'F' and c.measure = 'CONSUMPTION'
        and c.party_group = l.party_group
        and l.time_period between c.from_year and coalesce(c.to_year, 9999)
),
judged as (
    select c.country, c.time_period, y.level_tco2e, c.limit_tco2e, y.obs_status,
        case
            when c.eu_member then 'AT_REIO_LEVEL'
            when k.in_force_year is null or k.in_force_year > c.time_period then 'NOT_APPLICABLE'
            when y.level_tco2e is null then 'DATA_MISSING'
            when c.allowed_share is null then 'NO_LIMIT_YET'
            when c.limit_tco2e is null then 'BASELINE_MISSING'
            when y.level_tco2e <= c.limit_tco2e then 'COMPLIANT'
            else 'EXCEEDS' end as status
    from ceiling_of_year c
    left join yearly y on y.country = c.country and y.time_period = c.time_period
    left join ref_ratification k on k.country = c.country and k.treaty = 'KIGALI'
)
select country, time_period, level_tco2e as consumption_tco2e,
    case when status in ('COMPLIANT', 'EXCEEDS', 'DATA_MISSING') then limit_tco2e end as limit_tco2e,
    case when status in ('COMPLIANT', 'EXCEEDS') then limit_tco2e - level_tco2e end as headroom_tco2e,
    status, coalesce(obs_status, 'O') as obs_status
from judged
