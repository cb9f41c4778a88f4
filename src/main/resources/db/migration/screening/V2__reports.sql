-- 筛查报告: one row for each time that a content was looked through.
create table screening.report (
    id           uuid        primary key,
    agency_id    uuid        not null references org.agency (id),
    subject      text        not null,
    content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    lists        text        not null,
    at           timestamptz not null,
    person       text        not null
);
create index report_by_subject on screening.report (subject, at desc);
comment on table screening.report is '筛查报告';
comment on column screening.report.content_hash is '被筛查内容的指纹';
comment on column screening.report.lists is '规则和词表的版本';

-- 命中: what stands there is sealed, what it was is only recognised again by its trace.
create table screening.hit (
    report_id uuid  not null references screening.report (id) on delete cascade,
    number    int   not null,
    rule      text  not null,
    severity  text  not null check (severity in ('BLOCK', 'BLOCK_J', 'WARN', 'NOTE')),
    file      text  not null,
    part      text  not null,
    place     text  not null,
    starts    int   not null,
    ends      int   not null,
    excerpt   bytea not null,
    detail    text  not null,
    times     int   not null,
    offers    text  not null,
    trace     bytea not null,
    primary key (report_id, number)
);
create index hit_by_trace on screening.hit (trace);
comment on table screening.hit is '筛查命中';

-- 处置: what somebody decided about a hit.
create table screening.disposition (
    report_id uuid        not null,
    number    int         not null,
    deed      text        not null check (deed in ('JUSTIFIED', 'MASKED', 'REMOVED')),
    reason    text        not null,
    basis     text        not null,
    person    text        not null,
    at        timestamptz not null,
    carried   boolean     not null,
    primary key (report_id, number),
    foreign key (report_id, number) references screening.hit (report_id, number) on delete cascade,
    constraint justified_with_reason check (deed <> 'JUSTIFIED' or reason <> '')
);
comment on table screening.disposition is '筛查处置';
