-- 规章、行政规范性文件登记: one row per document.
create table documents.document (
    id           uuid        primary key,
    agency_id    uuid        not null references org.agency (id),
    number       text        not null check (number <> ''),
    title        text        not null check (title <> ''),
    kind         text        not null check (kind in ('RULE', 'NORMATIVE')),
    signed_on    date        not null,
    published_on date        check (published_on >= signed_on),
    effective_on date        check (effective_on >= signed_on),
    expires_on   date        check (expires_on > signed_on),
    repealed_on  date        check (repealed_on >= signed_on),
    repeal_basis text        not null default '',
    changed_at   timestamptz not null default now(),
    version      bigint      not null default 0,
    unique (agency_id, number),
    constraint repeal_has_basis check (repealed_on is null or repeal_basis <> '')
);
comment on table documents.document is '规章、行政规范性文件登记';
comment on column documents.document.number is '文号';
comment on column documents.document.signed_on is '成文日期';
comment on column documents.document.effective_on is '施行日期';
comment on column documents.document.expires_on is '有效期至（最后有效日）';
comment on column documents.document.repealed_on is '废止日期';
comment on column documents.document.repeal_basis is '废止依据';
