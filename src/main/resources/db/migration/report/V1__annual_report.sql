-- 统计数字台账: what only a person knows, entered once with its source.
create table report.figure (
    agency_id  uuid        not null references org.agency (id),
    year       int         not null check (year between 2008 and 2100),
    name       text        not null check (name <> ''),
    value      numeric     not null check (value >= 0),
    unit       text        not null,
    source     text        not null check (source <> ''),
    entered_at timestamptz not null,
    entered_by text        not null,
    primary key (agency_id, year, name)
);
comment on table report.figure is '统计数字台账';
comment on column report.figure.name is '指标';
comment on column report.figure.value is '数值';
comment on column report.figure.source is '来源';

-- 年报文字: the written parts; figures stand in them as names in braces.
create table report.narrative (
    agency_id uuid        not null references org.agency (id),
    year      int         not null check (year between 2008 and 2100),
    section   text        not null check (section in ('OVERVIEW', 'PROBLEMS', 'OTHER_MATTERS')),
    body      text        not null,
    edited_at timestamptz not null,
    edited_by text        not null,
    primary key (agency_id, year, section)
);
comment on table report.narrative is '年度报告的文字部分';

-- 年报版本: a report as it was sent to review; published ones stay for good.
create table report.version (
    id           uuid        primary key,
    agency_id    uuid        not null references org.agency (id),
    year         int         not null,
    number       int         not null check (number > 0),
    state        text        not null check (state in ('SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    reason       text        not null,
    item_id      uuid,
    content      jsonb       not null,
    html_file    uuid        not null references files.file (id),
    docx_file    uuid        not null references files.file (id),
    pdf_file     uuid        not null references files.file (id),
    xlsx_file    uuid        not null references files.file (id),
    submitted_at timestamptz not null,
    submitted_by text        not null,
    published_on date,
    unique (agency_id, year, number),
    constraint published_has_a_day check (state <> 'PUBLISHED' or published_on is not null),
    constraint correction_has_a_reason check (number = 1 or reason <> '')
);
create unique index version_in_review on report.version (agency_id, year) where state = 'SUBMITTED';
create index version_of_item on report.version (item_id);
comment on table report.version is '年度报告的送审和公布版本';
comment on column report.version.reason is '更正理由';
