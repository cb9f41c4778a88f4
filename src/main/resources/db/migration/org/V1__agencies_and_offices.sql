-- 机构: agencies, and the offices within each.
create table org.agency (
    id             uuid        primary key,
    code           text        not null unique,
    name           text        not null unique check (name <> ''),
    short_name     text        not null check (short_name <> ''),
    kind           text        not null
        check (kind in ('GOVERNMENT', 'DEPARTMENT', 'TOWNSHIP', 'AFFILIATED_UNIT')),
    parent_id      uuid        references org.agency (id) check (parent_id <> id),
    position       bigint      not null generated always as identity,
    contact_office text        not null default '',
    address        text        not null default '',
    postcode       text        not null default '',
    hours          text        not null default '',
    phone          text        not null default '',
    fax            text        not null default '',
    email          text        not null default '',
    website        text        not null default '',
    created_at     timestamptz not null default now(),
    version        bigint      not null default 0
);
create index agency_parent on org.agency (parent_id);
comment on table org.agency is '机构';
comment on column org.agency.code is '统一社会信用代码';
comment on column org.agency.parent_id is '主管机关';
comment on column org.agency.position is '设立先后，最早者为本站所属机关';
comment on column org.agency.contact_office is '政府信息公开工作机构名称';
comment on column org.agency.hours is '办公时间';

create table org.office (
    id        uuid primary key,
    agency_id uuid not null references org.agency (id),
    name      text not null check (name <> ''),
    position  int  not null,
    version   bigint not null default 0,
    unique (agency_id, name)
);
comment on table org.office is '科室';
