-- 检索任务: what an office or affiliated unit is asked to look for in a case, and what it answered. The steps name persons and
-- information whose disclosure is still to be decided: sealed.
create table requests.search_task (
    id              uuid        primary key,
    agency_id       uuid        not null references org.agency (id),
    request_id      uuid        not null references requests.request (id),
    number          text        not null,
    searcher_agency uuid        not null references org.agency (id),
    searcher_office uuid        references org.office (id),
    searcher        text        not null check (searcher <> ''),
    state           text        not null check (state in ('OPEN', 'TO_CONFIRM', 'ANSWERED', 'HANDED_BACK', 'WITHDRAWN')),
    result          text        check (result in ('FOUND', 'NOT_FOUND')),
    wants_time      boolean     not null default false,
    due_on          date        not null,
    follows_plan    boolean     not null,
    asked_at        timestamptz not null,
    steps           bytea       not null,
    version         bigint      not null default 0,
    active          boolean     not null generated always as (state in ('OPEN', 'TO_CONFIRM')) stored,
    constraint answer_has_result check ((state in ('TO_CONFIRM', 'ANSWERED')) = (result is not null)),
    constraint time_is_wanted_by_the_open check (not wants_time or state = 'OPEN')
);
create index search_task_request on requests.search_task (request_id, asked_at);
create index search_task_agency on requests.search_task (agency_id, due_on);
create index search_task_searcher on requests.search_task (searcher_agency, searcher_office, due_on);
create unique index one_open_task_of_a_searcher on requests.search_task (request_id, searcher_agency, searcher_office)
    nulls not distinct where state in ('OPEN', 'TO_CONFIRM');
comment on table requests.search_task is '检索任务';
comment on column requests.search_task.number is '登记号';
comment on column requests.search_task.searcher is '检索单位（科室或者所属单位）';
comment on column requests.search_task.result is '检索结果：检索到、未检索到';
comment on column requests.search_task.wants_time is '申请延长检索时限';
comment on column requests.search_task.due_on is '内部时限';
comment on column requests.search_task.follows_plan is '时限随倒排计划调整';
comment on column requests.search_task.steps is '交办、反馈等过程（加密）';
