-- 公开与否的判断: what was answered to the questions of 条例第十四条至第十六条、第三十二条至第三十九条; only ever added to, the last one counts.
create table requests.assessment (
    id         bigint      primary key generated always as identity,
    request_id uuid        not null references requests.request (id),
    at         timestamptz not null,
    person     text        not null,
    path       jsonb       not null,
    outcome    text        not null,
    reasons    text        not null
);
create index assessment_by_request on requests.assessment (request_id, id desc);
comment on table requests.assessment is '公开与否的判断';
comment on column requests.assessment.path is '逐项回答';
comment on column requests.assessment.outcome is '判断结果';
comment on column requests.assessment.reasons is '答复理由';
