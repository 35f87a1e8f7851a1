with
-- Non-QPS use in a year in which the country may consume none, and no remark that names the exemption.
line as (
  select sheet_no, row_no, country, time_period, part, purpose, mb_used, max(remarks) over (partition by sheet_no, row_no) as remarks
  from submission
  where form = 'country-programme-a'
)
select s.sheet_no, s.row_no, s.time_period, s.mb_used as used_t
from line s
join ref_party_status p on p.country = s.country and p.from_year <= s.time_period
                       and (p.to_year is null or p.to_year >= s.time_period)
join ref_control_measure m on m.annex_group = 'EI' and m.measure = 'CONSUMPTION' and m.allowed_share = 0
                          and m.party_group in (p.party_group, case when p.article_5 then 'A5' else 'NA5' end)
                          and m.from_year <= s.time_period and (m.to_year is null or m.to_year >= s.time_period)
where s.part <> 'blend' and s.purpose = 'NON_QPS' and s.mb_used > 0 and s.remarks is null
