-- What lists say of a country and year, gone or still there (Stockholm Convention, Annex A Part II (g)).
-- The best source: registers (1), else the national table (2), else the long list (3).
select s.*,
       case s.form when 'national-aggregate' then 2 when 'long-list' then 3 else 1 end as source_rank
from summary s
where s.counts_in in ('STOCK', 'GONE')
