-- What every table held when it was written: number of rows and a hash over them, a submission; for tables that belong
-- to no submission, and for the states at the end of a command, the submission is 0. So damage shows.

create table if not exists table_hash (
    submission_id bigint       not null,
    table_name    varchar(200) not null,
    row_count     bigint       not null,
    content_hash  varchar(64)  not null,
    primary key (submission_id, table_name)
);
