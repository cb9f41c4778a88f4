-- 电子邮箱: how far each box is read, and by which node.
create table requests.mailbox (
    box           text        primary key,
    since         timestamptz not null,
    uid_validity  bigint      not null default 0,
    last_uid      bigint      not null default 0,
    lease         uuid,
    lease_until   timestamptz not null,
    read_at       timestamptz,
    failing_since timestamptz,
    fault         text        not null default ''
);
comment on table requests.mailbox is '电子邮箱读取情况';
comment on column requests.mailbox.since is '首次读取时间，此前的邮件不取';
comment on column requests.mailbox.last_uid is '已取的最后一封';
