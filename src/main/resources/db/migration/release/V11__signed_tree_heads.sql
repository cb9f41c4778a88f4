-- 日志签名密钥: the newest one signs. A later one is vouched for by the one before it.
create table release.signing_key (
    number      int         primary key generated always as identity,
    id          text        not null unique check (id collate "C" ~ '^[0-9a-f]{64}$'),
    algorithm   text        not null check (algorithm in ('ED25519', 'SM2')),
    public_key  bytea       not null,
    sealed_key  bytea       not null,
    made_at     timestamptz not null,
    vouched_by  text        references release.signing_key (id),
    voucher     bytea,
    constraint voucher_names_its_key check ((vouched_by is null) = (voucher is null))
);
comment on table release.signing_key is '公开日志的签名密钥';
comment on column release.signing_key.id is '公钥的 SHA-256';
comment on column release.signing_key.sealed_key is '私钥，加密保存';
comment on column release.signing_key.voucher is '前一密钥对本密钥的签名';

-- 签名树头: how many entries the tree has, its root and the signature over both. Each publication leaves one.
create table release.tree_head (
    number    bigint      primary key generated always as identity,
    size      bigint      not null check (size > 0),
    root      text        collate "C" not null check (root ~ '^[0-9a-f]{64}$'),
    at        timestamptz not null,
    key       text        not null references release.signing_key (id),
    signature bytea       not null
);
create index tree_head_by_size on release.tree_head (size desc, number desc);
comment on table release.tree_head is '签名树头';

create trigger key_is_final before update or delete on release.signing_key
    for each row execute function release.refuse_change();
create trigger keys_are_not_emptied before truncate on release.signing_key
    for each statement execute function release.refuse_change();
create trigger head_is_final before update or delete on release.tree_head
    for each row execute function release.refuse_change();
create trigger heads_are_not_emptied before truncate on release.tree_head
    for each statement execute function release.refuse_change();
