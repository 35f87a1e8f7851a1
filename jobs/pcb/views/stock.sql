-- What the deciding list says is still there. A stock is never added over years.
select h.*
from listed_amount h
join deciding_list b on b.country = h.country and b.time_period = h.time_period and b.source_rank = h.source_rank
where h.counts_in = 'STOCK'
