-- How far a case is, and what follows from its decision.
alter table remedies.remedy_case
    add column instance             text check (instance in ('REVIEW', 'FIRST', 'SECOND')),
    add column procedure            text check (procedure in ('ORDINARY', 'SIMPLE')),
    add column body                 text not null default '',
    add column copy_received_on     date,
    add column answered_on          date,
    add column decision_received_on date,
    add column answer_again_by      date,
    add column answered_again_on    date;
create index remedy_case_request on remedies.remedy_case (agency_id, request_number collate "C");
comment on column remedies.remedy_case.instance is '审级；空为该类型案件的第一个审级';
comment on column remedies.remedy_case.procedure is '审理程序';
comment on column remedies.remedy_case.body is '复议机关、法院';
comment on column remedies.remedy_case.copy_received_on is '收到副本日期';
comment on column remedies.remedy_case.answered_on is '答复、答辩提交日期';
comment on column remedies.remedy_case.decision_received_on is '收到决定书、判决书日期';
comment on column remedies.remedy_case.answer_again_by is '责令重新答复的期限';
comment on column remedies.remedy_case.answered_again_on is '重新答复日期';

-- 整改任务: what is mended because a case ended with a correction.
create table remedies.rectification (
    id         uuid        primary key,
    case_id    uuid        not null references remedies.remedy_case (id),
    what       text        not null check (what <> ''),
    who        text        not null,
    due_on     date,
    done_on    date,
    note       text        not null default '',
    created_at timestamptz not null default now(),
    version    bigint      not null default 0
);
create index rectification_case on remedies.rectification (case_id);
comment on table remedies.rectification is '整改任务';
comment on column remedies.rectification.what is '整改事项';
comment on column remedies.rectification.who is '责任人或责任机构';
comment on column remedies.rectification.due_on is '完成期限';
comment on column remedies.rectification.done_on is '完成日期';
