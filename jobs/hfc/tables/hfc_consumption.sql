-- Consumption of each substance of Annex F. Article 7 data go before the country programme report, that before lists.
-- Negative figures stay: a party may export from stock. A member state of the EU has no level of its own.
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
)
select country, substance, time_period, consumption_t, consumption_t * gwp_annex_f as consumption_tco2e,
    case precedence when 1 then 'A7' when 2 then 'CP' else 'LIST' end as basis,
    obs_status
from consumption
