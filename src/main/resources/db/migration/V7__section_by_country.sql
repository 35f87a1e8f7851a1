-- What a submission is held against is found by country.
create index if not exists section_by_country on section (inventory, country);
