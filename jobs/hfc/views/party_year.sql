-- Every year from the first to the last that a country reported, so that a gap shows, with its status in that year.
with span as (
    select country, min(time_period) as first_year, max(time_period) as last_year from calculated_level group by country
),
digit as (
    select n from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as d (n)
),
calendar as (
    select s.country, 1900 + 100 * h.n + 10 * z.n + u.n as time_period
    from span s
    cross join digit h cross join digit z cross join digit u
    where 1900 + 100 * h.n + 10 * z.n + u.n between s.first_year and s.last_year
)
select c.country, c.time_period, p.party_group, coalesce(p.eu_member, false) as eu_member,
    case when p.article_5 then 'A5' else 'NA5' end as party_status
from calendar c
left join ref_party_status p on p.country = c.country
    and c.time_period between p.from_year and coalesce(p.to_year, 9999)
