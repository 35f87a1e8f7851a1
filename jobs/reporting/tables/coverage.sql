-- Countries inside the sums of areas. The annex group whose baselines weigh an inventory stands in "weight".
with weight as (
  select 'methyl-bromide' as inventory, 'EI' as annex_group, 'ODP_TONNE' as unit
  union all
  select 'hfc', 'F', 'CO2EQ_TONNE'
),
counted as (
  select area_type, area, inventory, table_name, time_period,
         max(n_reporting) as n_reporting, max(n_expected) as n_expected
  from published
  where area_type <> 'country' and n_expected is not null
  group by area_type, area, inventory, table_name, time_period
),
present as (
  select distinct area as country, inventory, table_name, time_period
  from published
  where area_type = 'country' and amount is not null
),
-- Tables that have any figure.
figured as (
  select distinct inventory, table_name from published where amount is not null
),
held as (
  select c.area_type, c.area, c.inventory, c.table_name, c.time_period,
         sum(b.baseline) as baselines,
         coalesce(sum(case when r.country is not null then b.baseline end), 0) as baselines_present
  from counted c
  join weight w on w.inventory = c.inventory
  join ref_area_member m on m.area_type = c.area_type and m.area = c.area and m.from_year <= c.time_period
                        and (m.to_year is null or m.to_year >= c.time_period)
  join ref_party_status p on p.country = m.country and not p.eu_member and p.from_year <= c.time_period
                         and (p.to_year is null or p.to_year >= c.time_period)
  join ref_baseline b on b.country = m.country and b.annex_group = w.annex_group and b.unit = w.unit
                     and b.measure = 'CONSUMPTION' and b.party_status = case when p.article_5 then 'A5' else 'NA5' end
  left join present r on r.country = m.country and r.inventory = c.inventory and r.table_name = c.table_name
                     and r.time_period = c.time_period
  group by c.area_type, c.area, c.inventory, c.table_name, c.time_period
)
select c.area_type, c.area, c.inventory, c.table_name, c.time_period,
       c.n_reporting as reporting_countries,
       c.n_expected as expected_countries,
       cast(100 as decimal(38, 15)) * c.n_reporting / nullif(c.n_expected, 0) as coverage_pct,
       case when a.table_name is not null
            then cast(100 as decimal(38, 15)) * h.baselines_present / nullif(h.baselines, 0) end as baseline_pct
from counted c
left join figured a on a.inventory = c.inventory and a.table_name = c.table_name
left join held h on h.area_type = c.area_type and h.area = c.area and h.inventory = c.inventory
                and h.table_name = c.table_name and h.time_period = c.time_period
