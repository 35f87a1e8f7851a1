-- Countries inside the sums of areas. The annex group whose baselines weigh an inventory stands in "weight". What is known of
-- an area stands in three selects below each other: joined, H2 would work each out for every row of another.
with weight as (
  select 'methyl-bromide' as inventory, 'EI' as annex_group, 'ODP_TONNE' as unit
  union all
  select 'hfc', 'F', 'CO2EQ_TONNE'
),
of_all as (
  select c.area_type, c.area, c.inventory, c.table_name, c.time_period, sum(b.baseline) as baselines
  from area_count c
  join weight w on w.inventory = c.inventory
  join ref_area_member m on m.area_type = c.area_type and m.area = c.area and m.from_year <= c.time_period
                        and (m.to_year is null or m.to_year >= c.time_period)
  join ref_party_status p on p.country = m.country and not p.eu_member and p.from_year <= c.time_period
                         and (p.to_year is null or p.to_year >= c.time_period)
  join ref_baseline b on b.country = m.country and b.annex_group = w.annex_group and b.unit = w.unit
                     and b.measure = 'CONSUMPTION' and b.party_status = case when p.article_5 then 'A5' else 'NA5' end
  group by c.area_type, c.area, c.inventory, c.table_name, c.time_period
),
of_present as (
  select m.area_type, m.area, r.inventory, r.table_name, r.time_period, sum(b.baseline) as baselines
  from country_present r
  join weight w on w.inventory = r.inventory
  join ref_area_member m on m.country = r.country and m.from_year <= r.time_period
                        and (m.to_year is null or m.to_year >= r.time_period)
  join ref_party_status p on p.country = m.country and not p.eu_member and p.from_year <= r.time_period
                         and (p.to_year is null or p.to_year >= r.time_period)
  join ref_baseline b on b.country = m.country and b.annex_group = w.annex_group and b.unit = w.unit
                     and b.measure = 'CONSUMPTION' and b.party_status = case when p.article_5 then 'A5' else 'NA5' end
  group by m.area_type, m.area, r.inventory, r.table_name, r.time_period
),
known as (
  select area_type, area, inventory, table_name, time_period, n_reporting, n_expected, has_figures,
         cast(null as decimal(38, 15)) as all_baselines, cast(null as decimal(38, 15)) as present_baselines
  from area_count
  union all
  select area_type, area, inventory, table_name, time_period, null, null, null, baselines, null from of_all
  union all
  select area_type, area, inventory, table_name, time_period, null, null, null, null, baselines from of_present
),
area_year as (
  select area_type, area, inventory, table_name, time_period,
         max(n_reporting) as n_reporting, max(n_expected) as n_expected, max(has_figures) as has_figures,
         max(all_baselines) as all_baselines, coalesce(max(present_baselines), 0) as present_baselines
  from known
  group by area_type, area, inventory, table_name, time_period
)
select area_type, area, inventory, table_name, time_period,
       n_reporting as reporting_countries,
       n_expected as expected_countries,
       cast(100 as decimal(38, 15)) * n_reporting / nullif(n_expected, 0) as coverage_pct,
       case when has_figures = 1
            then cast(100 as decimal(38, 15)) * present_baselines / nullif(all_baselines, 0) end as baseline_pct
from area_year
where n_expected is not null
