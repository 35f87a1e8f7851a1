-- How many issues each settled file has, so that nobody counts them anew each night. The issues themselves are sealed.
create table if not exists issue_count (
    submission_id bigint       not null,
    inventory     varchar(100) not null,
    severity      varchar(10)  not null,
    issues        bigint       not null,
    primary key (submission_id, inventory, severity)
);
delete from issue_count;
insert into issue_count (submission_id, inventory, severity, issues)
select i.submission_id, coalesce(s.inventory, c.inventory, ''), i.severity, count(*) from issue i
join submission b on b.submission_id = i.submission_id
left join section s on s.section_id = i.section_id
left join (select submission_id, min(inventory) as inventory from submission_column
           group by submission_id having min(inventory) = max(inventory)) c on c.submission_id = i.submission_id
where b.verdict is not null
group by i.submission_id, coalesce(s.inventory, c.inventory, ''), i.severity;
-- Files that wait are asked for one after the other, and the last that did not.
create index if not exists submission_by_state on submission (state, arrival, attempt);
