-- 附件: names and fingerprints; the contents lie in the data folder.
create table files.file (
    id         uuid        primary key,
    name       text        not null check (name <> ''),
    media_type text        not null,
    size       bigint      not null check (size >= 0),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    kept_at    timestamptz not null default now()
);
create index file_sha256 on files.file (sha256);
comment on table files.file is '附件';
comment on column files.file.sha256 is '内容摘要（SHA-256），即存放位置';
