-- Lines of Annex E that tell of supply and use (Article 7.3). Source 1 is Article 7 (data forms 1 to 5), 2 the same fields
-- as a long list, 3 the country programme report; the first that is there counts.
select s.*, r.odp,
       case s.form when 'country-programme-a' then 3 when 'long-list' then 2 else 1 end as source
from summary s
join ref_substance r on r.substance = s.substance and r.annex_group = 'EI'
where s.form in ('article-7-imports', 'article-7-exports', 'article-7-production', 'article-7-destruction',
                 'article-7-non-party', 'long-list', 'country-programme-a')
