-- 提请认定: a draft whose hits only the secrecy reviewer may let stay; it asks for exactly one content.
create table items.screening_question (
    item_id      uuid        primary key references items.item (id),
    content_hash text        not null,
    at           timestamptz not null,
    person       text        not null
);
comment on table items.screening_question is '提请保密审查员认定';
