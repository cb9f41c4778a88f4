-- 电子邮箱来信: what came to the mail box. What it says and its source are sealed; it is known again by keyed hashes.
create table requests.mail (
    id              uuid        primary key,
    agency_id       uuid        not null references org.agency (id),
    kind            text        not null check (kind in
        ('SUBMISSION', 'NOTE', 'DUPLICATE', 'AUTOMATIC', 'BOUNCE', 'SPAM', 'ASIDE')),
    submission_id   uuid        references requests.submission (id) on delete cascade,
    request_id      uuid        references requests.request (id),
    original_id     uuid        references requests.mail (id) on delete set null,
    arrived_at      timestamptz not null,
    words           bytea,
    source_file     uuid        references files.file (id),
    source_key      bytea,
    whole           boolean     not null,
    reason          text        not null default '',
    id_hash         bytea,
    sender_index    bytea,
    content_hash    bytea       not null,
    source_hash     bytea       not null,
    box             text,
    uid_validity    bigint,
    uid             bigint,
    receipt_at      timestamptz,
    version         bigint      not null default 0,
    unique (agency_id, source_hash),
    constraint source_has_its_key check ((source_file is null) = (source_key is null))
);
create index mail_arrived on requests.mail (agency_id, arrived_at desc);
create index mail_submission on requests.mail (submission_id);
create index mail_request on requests.mail (request_id);
create index mail_id_hash on requests.mail (agency_id, id_hash);
create index mail_sender on requests.mail (agency_id, sender_index, arrived_at);
comment on table requests.mail is '电子邮箱来信';
comment on column requests.mail.kind is '分类：申请、补充来信、重复、自动回复、退信、垃圾邮件、不是申请';
comment on column requests.mail.words is '发件人、收件人、标题、正文、未能读取的部分（加密）';
comment on column requests.mail.source_key is '原件的密钥（加密）';
comment on column requests.mail.whole is '原件是否完整保存';
comment on column requests.mail.uid is '在邮箱中的编号，仅供查找：服务器可能重新编号';
comment on column requests.mail.receipt_at is '自动回执时间';

alter table requests.attachment
    add column mail_id uuid references requests.mail (id) on delete cascade,
    drop constraint attachment_has_one_owner,
    add constraint attachment_has_one_owner check (
        num_nonnulls(submission_id, record_correction_id, search_id, mail_id) <= 1);
create index attachment_mail on requests.attachment (mail_id);
