-- 提交: what arrived but is not received in law before both sides confirm (条例第三十一条第二项、第三项).
create sequence requests.submission_number;

create table requests.submission (
    id              uuid        primary key,
    agency_id       uuid        not null references org.agency (id),
    number          text        collate "C" not null unique check (number <> ''),
    code_hash       bytea       not null,
    channel         text        not null,
    submitted_at    timestamptz not null,
    arrived_on      date        not null,
    applicant_type  text        not null check (applicant_type in
        ('NATURAL_PERSON', 'BUSINESS', 'RESEARCH', 'PUBLIC_BENEFIT', 'LEGAL_SERVICE', 'OTHER')),
    applicant       bytea       not null,
    applicant_index bytea       not null,
    id_kind         text,
    id_number       bytea,
    phone           bytea,
    email           bytea,
    address         bytea,
    items           text[]      not null check (cardinality(items) > 0),
    form            text,
    way             text,
    assistance      text        not null default '',
    tries           jsonb       not null default '[]',
    state           text        not null check (state in ('SUBMITTED', 'CONTACT_LOST', 'CONFIRMED')),
    confirmed_on    date,
    requests        uuid[]      not null default '{}',
    version         bigint      not null default 0,
    constraint confirmed_has_its_day check ((state = 'CONFIRMED') = (confirmed_on is not null)),
    constraint confirmed_has_requests check ((state = 'CONFIRMED') = (cardinality(requests) > 0)),
    constraint confirmed_after_arrival check (confirmed_on is null or confirmed_on >= arrived_on)
);
create index submission_waiting on requests.submission (agency_id, arrived_on) where state <> 'CONFIRMED';
create index submission_arrived on requests.submission (agency_id, submitted_at);
create index submission_applicant on requests.submission (agency_id, applicant_index);
create index submission_request on requests.submission using gin (requests);
comment on table requests.submission is '提交（尚未依法收到）';
comment on column requests.submission.number is '回执号';
comment on column requests.submission.code_hash is '查询码的加密摘要';
comment on column requests.submission.arrived_on is '到达日期';
comment on column requests.submission.applicant is '申请人姓名或者名称（加密）';
comment on column requests.submission.applicant_index is '申请人盲索引';
comment on column requests.submission.id_number is '证件号码（加密）';
comment on column requests.submission.phone is '电话（加密）';
comment on column requests.submission.email is '电子邮箱（加密）';
comment on column requests.submission.address is '通信地址（加密）';
comment on column requests.submission.items is '所需信息，一事一项';
comment on column requests.submission.assistance is '需要的协助（条例第四十三条）';
comment on column requests.submission.tries is '联系申请人的记录';
comment on column requests.submission.confirmed_on is '双方确认之日，即收到申请之日';
comment on column requests.submission.requests is '确认后登记的申请';

-- 防重: the same sending makes one submission; its receipt opens only to who sends the same again.
create table requests.sending (
    key_hash     bytea       primary key,
    content_hash bytea       not null,
    receipt      bytea       not null,
    at           timestamptz not null
);
comment on table requests.sending is '提交防重';
comment on column requests.sending.receipt is '回执（以发送内容加密，本系统不能单独解开）';

-- 查询码试错: slows down guessing, by number and by address.
create table requests.code_pause (
    key          bytea       primary key,
    failures     int         not null,
    last_failure timestamptz not null,
    paused_until timestamptz not null
);
comment on table requests.code_pause is '查询码试错的暂停';
