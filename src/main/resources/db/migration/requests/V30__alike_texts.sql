-- 相近文本: texts that want the same stand in one group. Of a group only a sketch is kept, from which nobody can read the text.
create table requests.alike_group (
    id        uuid        primary key,
    agency_id uuid        not null references org.agency (id),
    marks     bytea       not null,
    bands     int[]       not null,
    made_at   timestamptz not null
);
-- Without a pending list: neither who asks nor who adds waits for it to be tidied up.
create index alike_group_bands on requests.alike_group using gin (bands) with (fastupdate = off);
comment on table requests.alike_group is '相近文本的组';
comment on column requests.alike_group.marks is '首篇文本的特征';
comment on column requests.alike_group.bands is '特征分段，用于查找';

alter table requests.request
    add column alike_group uuid references requests.alike_group (id),
    add column likeness smallint check (likeness between 0 and 100);
alter table requests.submission
    add column alike_group uuid references requests.alike_group (id),
    add column likeness smallint check (likeness between 0 and 100);
-- What has no group yet is found here too.
create index request_alike on requests.request (alike_group, received_on desc);
create index submission_alike on requests.submission (alike_group);
comment on column requests.request.alike_group is '相近文本的组，空为尚未比对';
comment on column requests.request.likeness is '与组内首篇文本的相近程度（百分比）';
comment on column requests.submission.alike_group is '相近文本的组，空为尚未比对';
comment on column requests.submission.likeness is '与组内首篇文本的相近程度（百分比）';
