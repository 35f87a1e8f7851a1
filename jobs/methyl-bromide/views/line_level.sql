-- Production (Article 1.5) and consumption (Article 1.6) of each line in t: without feedstock and QPS (Article 2H.6),
-- export to non-parties inside (Article 3); from the country programme report its non-QPS use.
select t.country, t.time_period, t.source, t.eu_member, t.eu, l.odp, l.obs_status,
       coalesce(l.produced_all_new, 0) - coalesce(l.produced_feedstock, 0) - coalesce(l.produced_qps, 0)
         - t.takes_off_process_agents * coalesce(l.produced_process_agent, 0) - coalesce(l.destroyed, 0)
         - t.produces * (coalesce(l.export_feedstock, 0) + coalesce(l.export_process_agent, 0)) as production,
       case when t.source = 3 then case when l.purpose = 'NON_QPS' then coalesce(l.mb_used, 0) else 0 end
       else coalesce(l.produced_all_new, 0) - coalesce(l.produced_feedstock, 0) - coalesce(l.produced_qps, 0)
         - t.takes_off_process_agents * coalesce(l.produced_process_agent, 0) - coalesce(l.destroyed, 0)
         - coalesce(l.export_new, 0) + t.produces_qps * coalesce(l.export_qps, 0)
         + coalesce(l.non_party_export_new, 0) + coalesce(l.non_party_export_recovered, 0)
         + coalesce(l.import_new, 0) - coalesce(l.import_feedstock, 0)
         - t.takes_off_process_agents * coalesce(l.import_process_agent, 0) - coalesce(l.import_qps, 0)
       end as consumption
from reporting_party t
left join annex_e_line l on l.country = t.country and l.time_period = t.time_period and l.source = t.source
