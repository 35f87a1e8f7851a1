-- A blend of section B that holds an HCFC, where section A of the same country and year has no line of that HCFC.
select distinct b.sheet_no, b.row_no, b.blend as gas, c.component
from submission b
join ref_blend_component c on c.blend = b.blend
join ref_substance r on r.substance = c.component and r.annex_group = 'CI'
where b.form = 'country-programme-b' and b.part = 'blend' and b.sector is null
  and not exists (select 1 from submission a where a.form = 'country-programme-a' and a.country = b.country
      and a.time_period = b.time_period and a.section_a_substance = c.component)
  and not exists (select 1 from record a where a.form = 'country-programme-a' and a.country = b.country
      and a.time_period = b.time_period and a.section_a_substance = c.component)
