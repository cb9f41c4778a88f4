-- 政府信息公开申请: one row per request, from receipt to its one outcome.
create table requests.request (
    id              uuid        primary key,
    agency_id       uuid        not null references org.agency (id),
    number          text        not null check (number <> ''),
    received_on     date        not null,
    channel         text,
    applicant_type  text        not null check (applicant_type in
        ('NATURAL_PERSON', 'BUSINESS', 'RESEARCH', 'PUBLIC_BENEFIT', 'LEGAL_SERVICE', 'OTHER')),
    applicant       bytea       not null,
    applicant_index bytea       not null,
    id_number       bytea,
    contact         bytea,
    wanted          text        not null,
    delivery        text        not null default '',
    steps           jsonb       not null default '[]',
    state           text        not null check (state in
        ('OPEN', 'AWAITING_CORRECTION', 'CONSULTING', 'AWAITING_PAYMENT', 'CLOSED')),
    due_on          date,
    fee_noticed_on  date,
    outcome         text,
    closed_on       date,
    in_time         boolean,
    answer_number   text        not null default '',
    way             text        not null default '',
    note            text        not null default '',
    ledger_hash     bytea,
    registered_at   timestamptz not null default now(),
    version         bigint      not null default 0,
    unique (agency_id, number),
    constraint open_request_has_due_date check (state <> 'OPEN' or due_on is not null),
    constraint closed_request_has_one_outcome check (
        (state = 'CLOSED') = (outcome is not null and closed_on is not null and in_time is not null)),
    constraint closed_after_receipt check (closed_on is null or closed_on >= received_on)
);
create index request_due on requests.request (agency_id, due_on) where state <> 'CLOSED';
create index request_year on requests.request
    (agency_id, received_on, closed_on) include (applicant_type, outcome, in_time, fee_noticed_on);
create index request_applicant on requests.request (agency_id, applicant_index);
comment on table requests.request is '政府信息公开申请';
comment on column requests.request.number is '登记号';
comment on column requests.request.received_on is '收到申请之日（条例第三十一条）';
comment on column requests.request.applicant is '申请人姓名或者名称（加密）';
comment on column requests.request.applicant_index is '申请人盲索引';
comment on column requests.request.id_number is '证件号码（加密）';
comment on column requests.request.contact is '联系方式（加密）';
comment on column requests.request.wanted is '所需信息';
comment on column requests.request.steps is '补正、征求意见、延期、收费等办理过程';
comment on column requests.request.due_on is '当前期限';
comment on column requests.request.outcome is '办理结果';
comment on column requests.request.closed_on is '办结日期';
comment on column requests.request.in_time is '是否按期办结';
comment on column requests.request.ledger_hash is '上次导入内容的摘要，相同则不改动';

create table requests.numbering (
    agency_id uuid not null references org.agency (id),
    year      int  not null,
    last      int  not null,
    primary key (agency_id, year)
);
comment on table requests.numbering is '登记号编号';

create table requests.form_token (
    token      uuid        primary key,
    request_id uuid        not null,
    at         timestamptz not null default now()
);
comment on table requests.form_token is '表单防重';
