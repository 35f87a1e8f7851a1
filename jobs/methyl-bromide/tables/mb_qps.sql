-- QPS consumption, in t and in ODP t. Sources in the order of mb_consumption.
-- the export counts up to the country's own QPS production, substance by substance
with amount as (
  select t.country, t.time_period, t.source, max(l.odp) as odp, max(l.obs_status) as obs_status,
         coalesce(sum(l.produced_qps), 0) + coalesce(sum(l.import_qps), 0)
           - least(coalesce(sum(l.produced_qps), 0), coalesce(sum(l.export_qps), 0)) as traded,
         coalesce(sum(case when l.purpose = 'QPS' then l.mb_used end), 0) as used
  from deciding_report t
  left join annex_e_line l on l.country = t.country and l.time_period = t.time_period and l.source = t.source
                         and l.form <> 'article-7-non-party'
  group by t.country, t.time_period, t.source, l.substance
)
select a.country, a.time_period,
       case when not coalesce(max(case when p.eu_member then 1 else 0 end) = 1, false)
            then sum(case when a.source = 3 then a.used else a.traded end) end as qps_t,
       case when not coalesce(max(case when p.eu_member then 1 else 0 end) = 1, false)
            then sum(case when a.source = 3 then a.used else a.traded end * coalesce(a.odp, 0)) end as qps_odp_t,
       case when a.source < 3 then 'A7' else 'CP' end as basis,
       coalesce(max(a.obs_status), 'A') as obs_status
from amount a
left join ref_party_status p on p.country = a.country and p.from_year <= a.time_period
                            and (p.to_year is null or p.to_year >= a.time_period)
group by a.country, a.time_period, a.source
