-- What the sentences of an issue are made of, so that it can be said in the sender's language. Issues found before have
-- none and stay in English. The language that the headings of a file are in, if they are clearly in one.
alter table issue add column if not exists wording varchar(1000000);
alter table submission add column if not exists language varchar(2);
