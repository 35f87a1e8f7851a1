-- What each report says of one substance of Annex F, mixtures by their parts (Articles 1.4 and 7).
-- A lower precedence goes before a higher one: Article 7 data, the country programme report, lists.
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
