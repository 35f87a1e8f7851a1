-- Who may change the data. Each taking raises the fence number, so that a holder who was given up is known by its old one.
create table if not exists lease (
    name         varchar(50) primary key,
    fence        bigint not null,
    holder       varchar(2000),
    taken_at     timestamp with time zone,
    heartbeat_at timestamp with time zone
);
insert into lease (name, fence) select 'run', 0 where not exists (select 1 from lease where name = 'run');
