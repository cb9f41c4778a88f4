-- 台账导入: what was imported, and files that were checked and wait to be taken.
create table ledgers.import_run (
    id        bigint      primary key generated always as identity,
    agency_id uuid        not null references org.agency (id),
    kind      text        not null,
    file_name text        not null,
    sha256    text        not null,
    rows      int         not null,
    stored    int         not null,
    rejected  int         not null,
    by_name   text        not null,
    at        timestamptz not null default now()
);
create index import_run_lately on ledgers.import_run (agency_id, at desc);
comment on table ledgers.import_run is '导入记录';

create table ledgers.pending_file (
    id          uuid        primary key,
    kind        text        not null,
    file_name   text        not null,
    by_username text        not null,
    sealed      bytea       not null,
    at          timestamptz not null default now()
);
comment on table ledgers.pending_file is '试导入待确认的文件（加密）';
