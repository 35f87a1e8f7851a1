-- Consumption of each substance in t: production + import - export (Article 1.6), production after destruction and
-- feedstock (Article 1.5), export to non-parties from 2033 on inside (Article 3).
-- Negative figures stay: a party may export from stock. A member state of the EU has no level of its own (Article 2.8).
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
from deciding_quantity t
join ref_substance r on r.substance = t.substance
left join ref_party_status p on p.country = t.country
    and t.time_period between p.from_year and coalesce(p.to_year, 9999)
left join ref_process_agent_party a on a.country = t.country
    and t.time_period >= a.from_year
