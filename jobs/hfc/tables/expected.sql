-- Annex F data are due for every year in which the Kigali Amendment binds the party, and for its three base years.
select distinct k.country, y.time_period
from ref_ratification k
join (select distinct time_period from reported) y on 1 = 1
left join ref_party_status p on p.country = k.country
    and k.in_force_year between p.from_year and coalesce(p.to_year, 9999)
left join ref_hfc_baseline_rule b on b.party_group = p.party_group
where k.treaty = 'KIGALI'
  and (y.time_period >= k.in_force_year
       or y.time_period between b.base_from_year and b.base_to_year)
