-- 附件 of submissions: the content is sealed with a key of its own, so that deleting the row makes it unreadable for good.
create table requests.attachment (
    id            uuid        primary key,
    draft         uuid        not null,
    submission_id uuid        references requests.submission (id) on delete cascade,
    purpose       text        not null check (purpose in ('ID_PROOF', 'MATERIAL', 'SCAN', 'POSTMARK')),
    file_id       uuid        not null references files.file (id),
    key           bytea       not null,
    name          bytea       not null,
    media_type    text        not null,
    size          bigint      not null check (size > 0),
    at            timestamptz not null
);
create index attachment_draft on requests.attachment (draft);
create index attachment_submission on requests.attachment (submission_id);
comment on table requests.attachment is '来件附件';
comment on column requests.attachment.draft is '表单';
comment on column requests.attachment.purpose is '用途：身份证明、其他材料、扫描件、邮戳照片';
comment on column requests.attachment.key is '内容的密钥（加密）';
comment on column requests.attachment.name is '文件名（加密）';

-- “这就是我要的”: what was found before it was asked for.
create table requests.found (
    agency_id uuid   not null references org.agency (id),
    on_day    date   not null,
    item_id   uuid   not null,
    times     bigint not null,
    primary key (agency_id, on_day, item_id)
);
comment on table requests.found is '申请前已查到的次数';
