select country, process, time_period, sum(imported) - coalesce(sum(exported), 0) as net_t,
    max(obs_status) as obs_status
from summary
group by country, process, time_period
