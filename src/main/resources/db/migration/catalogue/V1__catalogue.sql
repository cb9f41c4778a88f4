-- 主动公开目录: one row per matter that the agency has to publish.
create table catalogue.matter (
    agency_id      uuid not null references org.agency (id),
    code           text not null check (code <> ''),
    position       int  not null,
    field          text not null,
    matter         text not null,
    detail         text not null,
    elements       text not null,
    basis          text not null,
    time_limit     text not null,
    owner          text not null,
    carriers       text not null,
    audience       text not null,
    way            text not null,
    levels         text not null,
    statutory_item text not null check (statutory_item ~ '^S2[01](-[0-9]{2})?$'),
    cycle          text not null,
    primary key (agency_id, code)
);
comment on table catalogue.matter is '主动公开目录';
comment on column catalogue.matter.statutory_item is '法定公开事项（条例第二十条、第二十一条）';
comment on column catalogue.matter.cycle is '更新周期';
