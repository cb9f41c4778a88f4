-- 行政复议、行政诉讼: one row per case against the agency's disclosure work.
create table remedies.remedy_case (
    id             uuid        primary key,
    agency_id      uuid        not null references org.agency (id),
    number         text        not null check (number <> ''),
    kind           text        not null check (kind in
        ('RECONSIDERATION', 'LITIGATION_DIRECT', 'LITIGATION_AFTER_REVIEW')),
    accepted_on    date        not null,
    request_number text        not null default '',
    concluded_on   date,
    result         text        check (result in ('UPHELD', 'CORRECTED', 'OTHER')),
    case_number    text        not null default '',
    created_at     timestamptz not null default now(),
    version        bigint      not null default 0,
    unique (agency_id, number),
    constraint concluded_case_has_result check ((concluded_on is null) = (result is null)),
    constraint concluded_after_acceptance check (concluded_on >= accepted_on)
);
create index remedy_case_year on remedies.remedy_case (agency_id, accepted_on, concluded_on);
comment on table remedies.remedy_case is '行政复议、行政诉讼案件';
comment on column remedies.remedy_case.kind is '类型';
comment on column remedies.remedy_case.accepted_on is '受理日期';
comment on column remedies.remedy_case.request_number is '原登记号';
comment on column remedies.remedy_case.concluded_on is '审结日期';
comment on column remedies.remedy_case.result is '结果';
comment on column remedies.remedy_case.case_number is '案号';
