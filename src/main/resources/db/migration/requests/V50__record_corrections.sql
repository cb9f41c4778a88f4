-- 更正本人信息: somebody shows that a record about himself is wrong (条例第四十一条); it is no request for information and counts in no table of the annual report.
create sequence requests.record_correction_number;

create table requests.record_correction (
    id              uuid        primary key,
    agency_id       uuid        not null references org.agency (id),
    number          text        collate "C" not null unique check (number <> ''),
    code_hash       bytea       not null,
    channel         text        not null,
    submitted_at    timestamptz not null,
    received_on     date        not null,
    working_days    int         not null check (working_days > 0),
    applicant_type  text        not null check (applicant_type in
        ('NATURAL_PERSON', 'BUSINESS', 'RESEARCH', 'PUBLIC_BENEFIT', 'LEGAL_SERVICE', 'OTHER')),
    applicant       bytea       not null,
    applicant_index bytea       not null,
    id_kind         text,
    id_number       bytea,
    phone           bytea,
    email           bytea,
    address         bytea,
    way             text,
    tell            boolean     not null,
    wrong_record    bytea       not null,
    steps           bytea       not null,
    state           text        not null check (state in
        ('RECEIVED', 'AWAITING_EVIDENCE', 'VERIFIED', 'CORRECTED', 'TRANSFERRED', 'REDIRECTED', 'REFUSED', 'WITHDRAWN')),
    active          boolean     not null generated always as (state in
        ('RECEIVED', 'AWAITING_EVIDENCE', 'VERIFIED')) stored,
    ended_on        date,
    version         bigint      not null default 0,
    constraint ended_has_its_day check (
        (ended_on is null) = (state in ('RECEIVED', 'AWAITING_EVIDENCE', 'VERIFIED'))),
    constraint ended_after_receipt check (ended_on is null or ended_on >= received_on)
);
create index record_correction_open on requests.record_correction (agency_id, received_on) where active;
create index record_correction_received on requests.record_correction (agency_id, received_on);
create index record_correction_applicant on requests.record_correction (agency_id, applicant_index);
comment on table requests.record_correction is '更正本人信息的申请（条例第四十一条）';
comment on column requests.record_correction.number is '回执号';
comment on column requests.record_correction.code_hash is '查询码的加密摘要';
comment on column requests.record_correction.received_on is '收到日期';
comment on column requests.record_correction.working_days is '办理期限（工作日，惯例）';
comment on column requests.record_correction.applicant is '申请人姓名或者名称（加密）';
comment on column requests.record_correction.applicant_index is '申请人盲索引';
comment on column requests.record_correction.tell is '同意以短信、邮件告知进展';
comment on column requests.record_correction.wrong_record is '不准确的记录、应当怎样更正、证据说明（加密）';
comment on column requests.record_correction.steps is '办理过程（加密）';
comment on column requests.record_correction.ended_on is '办结日期';
