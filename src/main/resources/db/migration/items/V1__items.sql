-- 栏目: the columns of an agency's site, and series within other channels.
create table items.site_column (
    agency_id uuid not null references org.agency (id),
    code      text not null check (code ~ '^[a-z0-9-]{1,40}$'),
    name      text not null check (name <> ''),
    channel   text not null
        check (channel in ('DISCLOSURE_COLUMN', 'SITE_COLUMN', 'WECHAT', 'WEIBO')),
    position  int  not null,
    primary key (agency_id, code)
);
comment on table items.site_column is '栏目';

-- 审查程序设置: only the second step can be switched off.
create table items.review_setting (
    agency_id     uuid    primary key references org.agency (id),
    deputy_review boolean not null
);
comment on column items.review_setting.deputy_review is '是否经分管领导审核';

-- 索引号: the last number given per agency and year; never given twice.
create table items.index_number (
    agency_id uuid not null references org.agency (id),
    year      int  not null,
    last      int  not null,
    primary key (agency_id, year)
);

-- 政府信息: one row per item.
create table items.item (
    id                uuid        primary key,
    agency_id         uuid        not null references org.agency (id),
    office_id         uuid        references org.office (id),
    author            text        not null,
    origin            text        not null check (origin in ('DESK', 'LEDGER')),
    ledger_key        text        not null,
    kind              text        not null,
    index_number      text        not null,
    title             text        not null check (title <> ''),
    channel           text        not null
        check (channel in ('DISCLOSURE_COLUMN', 'SITE_COLUMN', 'WECHAT', 'WEIBO')),
    column_code       text        not null,
    document_number   text        not null,
    issuer            text        not null,
    summary           text        not null,
    body              text        not null,
    words             text        not null,
    link              text        not null,
    formed_on         date,
    catalogue_row     text        not null,
    content_hash      text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    state             text        not null check (state in
        ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN', 'DISCARDED')),
    step              text        check (step in
        ('PRE_REVIEW', 'DEPUTY_REVIEW', 'SECRECY_REVIEW', 'SIGNING')),
    return_reason     text        not null default '',
    published_at      timestamptz,
    published_on      date,
    withdrawn_at      timestamptz,
    withdrawal_reason text        not null default '',
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    version           bigint      not null default 0,
    search_text       text        generated always as
        (title || ' ' || document_number || ' ' || index_number || ' ' || words) stored,
    constraint review_has_step check ((state = 'IN_REVIEW') <= (step is not null)),
    constraint public_has_date check
        (state not in ('PUBLISHED', 'WITHDRAWN') or (published_at is not null and published_on is not null)),
    constraint withdrawal_has_reason check
        (state <> 'WITHDRAWN' or (withdrawn_at is not null and withdrawal_reason <> '')),
    constraint one_item_per_ledger_key unique (agency_id, ledger_key)
);
create unique index item_index_number on items.item (agency_id, index_number) where index_number <> '';
create index item_public on items.item (agency_id, published_on desc, id) where state = 'PUBLISHED';
create index item_public_column on items.item (agency_id, column_code, published_on desc, id)
    where state = 'PUBLISHED';
create index item_newest on items.item (published_on desc, published_at desc, id) where state = 'PUBLISHED';
create index item_waiting on items.item (agency_id, step) where state = 'IN_REVIEW';
create index item_author on items.item (author, changed_at desc) where state <> 'PUBLISHED';
comment on table items.item is '政府信息';
comment on column items.item.index_number is '索引号';
comment on column items.item.document_number is '文号';
comment on column items.item.issuer is '发布机构';
comment on column items.item.formed_on is '成文日期';
comment on column items.item.catalogue_row is '公开事项编码';
comment on column items.item.origin is '来源: 本系统起草 / 历史台账';
comment on column items.item.words is '正文文字，供检索';

-- Finding words inside Chinese text; without the extension the same queries work more slowly.
do $$
begin
    create extension if not exists pg_trgm with schema public;
    create index item_words on items.item using gin (search_text public.gin_trgm_ops);
exception when insufficient_privilege or undefined_file or feature_not_supported then
    raise notice 'pg_trgm is not to be had: search reads the whole table';
end $$;

-- 附件, in order.
create table items.attachment (
    item_id    uuid   not null references items.item (id),
    position   int    not null,
    file_id    uuid   not null references files.file (id),
    name       text   not null,
    media_type text   not null,
    size       bigint not null,
    sha256     text   not null,
    primary key (item_id, position)
);
comment on table items.attachment is '附件';

-- 审签: the signatures that stand for the present content; edits remove them, the notes keep all.
create table items.signature (
    item_id      uuid        not null references items.item (id),
    step         text        not null,
    person       text        not null,
    at           timestamptz not null,
    content_hash text        not null,
    primary key (item_id, step),
    constraint each_step_by_another unique (item_id, person)
);
comment on table items.signature is '审签';

-- 办理过程: what was done with an item, by whom; only ever added to.
create table items.note (
    id      bigint      primary key generated always as identity,
    item_id uuid        not null references items.item (id),
    at      timestamptz not null,
    person  text        not null,
    what    text        not null,
    step    text        not null,
    text    text        not null
);
create index note_by_item on items.note (item_id, id);
comment on table items.note is '办理过程';

-- All that the public may see of items. Whatever is shown to it is read from here.
create view items.public_item as
select i.id, i.agency_id, i.kind, i.title, i.published_at, i.published_on, i.formed_on, i.index_number,
       i.document_number, i.issuer, i.channel, i.column_code, coalesce(c.name, '') as column_name,
       i.catalogue_row, i.summary, i.body, i.words, i.link, i.origin, i.content_hash, i.changed_at,
       i.search_text
  from items.item i
  left join items.site_column c on c.agency_id = i.agency_id and c.code = i.column_code
 where i.state = 'PUBLISHED';
comment on view items.public_item is '已公开的政府信息';
