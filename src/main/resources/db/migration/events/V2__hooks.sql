-- 推送: addresses of other systems that are called for each event, in order.
create table events.hook (
    id            uuid        primary key,
    agency_id     uuid        not null references org.agency (id),
    name          text        not null check (name <> ''),
    url           text        not null check (url <> ''),
    secret        bytea       not null,
    kinds         text[]      not null,
    state         text        not null check (state in ('ACTIVE', 'PAUSED', 'DEAD', 'GONE')),
    delivered     bigint      not null check (delivered >= 0),
    tries         int         not null default 0,
    failing_since timestamptz,
    next_at       timestamptz not null,
    lease         uuid,
    lease_until   timestamptz not null,
    fault         text        not null default '',
    version       bigint      not null default 0
);
create index hook_agency on events.hook (agency_id);
create index hook_due on events.hook (next_at) where state = 'ACTIVE';
comment on table events.hook is '推送地址';
comment on column events.hook.secret is '签名密钥（加密）';
comment on column events.hook.kinds is '推送的事件种类，空为全部';
comment on column events.hook.state is '启用、停用、连续一天失败而停止、对方已撤销';
comment on column events.hook.delivered is '已送达的最后序号';
comment on column events.hook.lease is '正在推送的节点';

create table events.call (
    hook_id uuid        not null references events.hook (id) on delete cascade,
    seq     bigint      not null,
    at      timestamptz not null,
    millis  int         not null,
    fault   text        not null
);
create index call_of_hook on events.call (hook_id, at desc);
comment on table events.call is '推送记录';
comment on column events.call.fault is '失败的原因，成功为空';
