-- 清除记录: what is left of a content that bore a mark of secrecy: who, when, which rule, the fingerprint. Only ever added to.
create table screening.eviction (
    id           bigint      primary key generated always as identity,
    agency_id    uuid        not null references org.agency (id),
    at           timestamptz not null,
    person       text        not null,
    rule         text        not null,
    content_hash text        not null
);
comment on table screening.eviction is '涉密内容清除记录';
