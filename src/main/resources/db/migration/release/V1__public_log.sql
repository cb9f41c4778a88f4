-- 公开日志: one row for each publication, change and withdrawal. Append-only, chained by hashes.
create table release.entry (
    number        bigint      primary key,
    at            timestamptz not null,
    kind          text        not null check (kind in ('PUBLISH', 'CHANGE', 'WITHDRAW')),
    subject       text        not null check (subject like '%_/_%'),
    agency        text        not null,
    title         text        not null check (title <> ''),
    content_hash  text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    basis         text        not null check (basis in ('REVIEW', 'LEDGER_IMPORT', 'DECISION')),
    reason        text        not null,
    url           text        not null,
    previous_hash text        not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    entry_hash    text        not null unique check (entry_hash ~ '^[0-9a-f]{64}$'),
    constraint withdrawal_has_reason check (kind <> 'WITHDRAW' or reason <> ''),
    constraint only_withdrawal_is_a_decision check ((kind = 'WITHDRAW') = (basis = 'DECISION'))
);
create index entry_by_subject on release.entry (subject, number desc);
comment on table release.entry is '公开日志';
comment on column release.entry.content_hash is '内容指纹 (SHA-256)';
comment on column release.entry.basis is '发布依据: 审查完成 / 历史台账导入 / 决定撤回';

-- 发布凭据: who let an entry out. Stays inside the house.
create table release.proof (
    entry    bigint      not null references release.entry (number),
    position int         not null,
    step     text        not null,
    person   text        not null,
    at       timestamptz not null,
    primary key (entry, position)
);
comment on table release.proof is '发布凭据: 审查签字或导入人';

create function release.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '公开日志只能追加，不能修改或删除 (%.% %)', tg_table_schema, tg_table_name, tg_op
        using errcode = 'insufficient_privilege';
end $$;

create trigger entry_is_final before update or delete on release.entry
    for each row execute function release.refuse_change();
create trigger log_is_not_emptied before truncate on release.entry
    for each statement execute function release.refuse_change();
create trigger proof_is_final before update or delete on release.proof
    for each row execute function release.refuse_change();
create trigger proofs_are_not_emptied before truncate on release.proof
    for each statement execute function release.refuse_change();

-- An entry joins only at the end, with the hash of the one before.
create function release.require_link() returns trigger language plpgsql as $$
declare
    before text;
begin
    select entry_hash into before from release.entry where number = new.number - 1;
    if new.number = 1 then
        before := repeat('0', 64);
    end if;
    if before is null or before <> new.previous_hash then
        raise exception '公开日志第 % 条与上一条不相连', new.number using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger entry_is_linked before insert on release.entry
    for each row execute function release.require_link();
