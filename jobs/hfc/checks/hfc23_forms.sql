-- HFC-23 captured for all uses in form 3 against the facilities of form 6, of the same country and year.
with form_6 as (
    select country, time_period, sum(hfc23_captured_all_uses) as facilities_t
    from (select country, time_period, hfc23_captured_all_uses from submission where form = 'article-7-hfc23-emissions'
        union all
        select r.country, r.time_period, r.hfc23_captured_all_uses from record r where r.form = 'article-7-hfc23-emissions'
            and not exists (select 1 from submission s where s.form = r.form and s.country = r.country
                and s.time_period = r.time_period)) every_row
    group by country, time_period
)
select s.sheet_no, s.row_no, s.produced_all_new as produced_t, f.facilities_t
from submission s
join ref_substance r on r.substance = s.substance and r.hfc23
join form_6 f on f.country = s.country and f.time_period = s.time_period
where s.form = 'article-7-production' and abs(s.produced_all_new - f.facilities_t) > 0.01
