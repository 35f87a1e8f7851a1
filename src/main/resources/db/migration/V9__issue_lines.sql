-- What the issues of each settled file came to as lines of the published list, so that lines of an earlier edition can be
-- told to be those of the same issues. They hold for the program and the sealed issues that they were made from.
create table if not exists issue_lines (
    submission_id bigint       not null primary key,
    made_from     varchar(400) not null,
    line_count    bigint       not null,
    content_hash  varchar(64)  not null
);
