-- Names that files asked people about, with the answer that held when the file was read: a later answer can change what
-- is read from a file only if the file asked for it. Times is the number of issues raised for the name, 0 where it had
-- been answered or counts for nothing.

create table if not exists asked_name (
    submission_id bigint        not null,
    question      varchar(20)   not null,
    form          varchar(100)  not null,
    name          varchar(300)  not null,
    kind          varchar(20)   not null,
    inventory     varchar(100)  not null,
    list_name     varchar(100)  not null,
    answer        varchar(300)  not null,
    sheet         varchar(300)  not null,
    cell          varchar(40)   not null,
    times         bigint        not null,
    primary key (submission_id, question, form, name)
);
create index if not exists asked_name_by_answer on asked_name (question, form, answer);
