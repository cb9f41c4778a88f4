-- 业务事件: what happened in an agency, for other systems; only ever added to, numbered without gaps in the order of commits.
create table events.head (
    agency_id uuid   primary key references org.agency (id),
    last      bigint not null check (last > 0)
);
comment on table events.head is '业务事件的末号';

create table events.event (
    agency_id uuid        not null references org.agency (id),
    seq       bigint      not null check (seq > 0),
    at        timestamptz not null,
    kind      text        not null check (kind <> ''),
    subject   text        not null,
    facts     jsonb       not null,
    primary key (agency_id, seq)
);
comment on table events.event is '业务事件（不含个人信息）';
comment on column events.event.seq is '本机关内的序号，连续无缺号';
comment on column events.event.kind is '种类';
comment on column events.event.subject is '所涉记录';
comment on column events.event.facts is '编号、日期和代码';
