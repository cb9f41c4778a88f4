-- 留痕: one row per deed, chained by hash; nothing in it is ever changed or taken out.
create table audit.entry (
    number        bigint      primary key check (number > 0),
    at            timestamptz not null,
    actor         text        not null,
    address       text        not null,
    action        text        not null,
    subject       text        not null,
    facts         text        not null check (facts is json object),
    previous_hash bytea       not null check (length(previous_hash) = 32),
    hash          bytea       not null unique check (length(hash) = 32)
);
create index entry_at on audit.entry (at);
create index entry_actor on audit.entry (actor, number);
create index entry_action on audit.entry (action, number);
create index entry_subject on audit.entry (subject, number);
comment on table audit.entry is '操作留痕，只增不改';
comment on column audit.entry.actor is '操作人账号';
comment on column audit.entry.address is '来源地址';
comment on column audit.entry.facts is '事实，规范化的 JSON，参与摘要计算';
comment on column audit.entry.previous_hash is '上一条摘要';
comment on column audit.entry.hash is '本条摘要（SHA-256）';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit.entry is append-only: % refused', tg_op
        using errcode = 'restrict_violation';
end
$$;
create trigger entry_stays before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger entries_stay before truncate on audit.entry
    for each statement execute function audit.refuse_change();
