-- Quantities of each substance in the report that decides, in t; given_t is null if no quantity that counts was given.
select e.country, e.time_period, e.substance, e.precedence, max(e.obs_status) as obs_status,
    coalesce(max(e.produced_all_new), max(e.destroyed), max(e.import_new), max(e.export_new)) as given_t,
    coalesce(sum(e.produced_all_new), 0) as produced_t,
    coalesce(sum(e.produced_feedstock), 0) as produced_feedstock_t,
    coalesce(sum(e.produced_process_agent), 0) as produced_process_agent_t,
    coalesce(sum(e.captured_for_destruction), 0) as captured_for_destruction_t,
    coalesce(sum(e.destroyed), 0) as destroyed_t,
    coalesce(sum(e.import_new), 0) as import_t,
    coalesce(sum(e.import_feedstock), 0) as import_feedstock_t,
    coalesce(sum(e.import_process_agent), 0) as import_process_agent_t,
    coalesce(sum(e.export_new), 0) as export_t,
    coalesce(sum(e.non_party_export_new), 0) as non_party_export_t
from reported_quantity e
join deciding_report b on b.country = e.country and b.time_period = e.time_period and b.precedence = e.precedence
group by e.country, e.time_period, e.substance, e.precedence
