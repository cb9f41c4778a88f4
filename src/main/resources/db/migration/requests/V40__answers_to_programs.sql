-- 接口防重: what a program was answered, so that the same sending again gets the same answer and does nothing twice.
create table requests.sent_answer (
    key_hash     bytea       primary key,
    content_hash bytea       not null,
    answer       jsonb,
    at           timestamptz not null
);
create index sent_answer_at on requests.sent_answer (at);
comment on table requests.sent_answer is '接口防重';
comment on column requests.sent_answer.key_hash is '调用人与防重键的加密摘要';
comment on column requests.sent_answer.answer is '当时的应答（不含个人信息）';
