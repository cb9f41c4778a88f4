-- 批量任务: one row per run. What is done is known from the things themselves; here stands how far it is.
create table jobs.run (
    id         uuid        primary key,
    agency_id  uuid        not null references org.agency (id),
    kind       text        not null,
    subject    uuid        not null,
    title      text        not null,
    link       text        not null,
    started_by text        not null,
    started_at timestamptz not null,
    changed_at timestamptz not null,
    not_before timestamptz not null,
    total      int         not null check (total >= 0),
    done       int         not null default 0,
    left_out   int         not null default 0,
    tries      int         not null default 0,
    state      text        not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'STOPPED')),
    fault      text        not null default ''
);
create unique index one_run_at_a_time on jobs.run (kind, subject) where state <> 'DONE';
create index run_subject on jobs.run (subject, started_at desc);
create index run_under_way on jobs.run (not_before) where state = 'RUNNING';
comment on table jobs.run is '批量任务';
comment on column jobs.run.subject is '办理对象';
comment on column jobs.run.started_by is '发起人';
comment on column jobs.run.left_out is '没有办成的件数';
