-- 用户与权限: accounts, their roles, and what proves who somebody is.
create table identity.account (
    id                   uuid        primary key,
    agency_id            uuid        not null references org.agency (id),
    office_id            uuid        references org.office (id),
    username             text        not null unique check (username = lower(username) and username <> ''),
    name                 text        not null check (name <> ''),
    password_hash        text        not null,
    password_changed_at  timestamptz not null,
    must_change_password boolean     not null default true,
    enabled              boolean     not null default true,
    camp                 text        check (camp in ('BUSINESS', 'SYSTEM', 'SECURITY', 'AUDIT')),
    factor_secret        bytea,
    factor_confirmed_at  timestamptz,
    factor_last_step     bigint      not null default 0,
    last_sign_in_at      timestamptz,
    created_at           timestamptz not null default now(),
    version              bigint      not null default 0,
    unique (id, camp)
);
create index account_agency on identity.account (agency_id, username);
comment on table identity.account is '用户账号';
comment on column identity.account.camp is '三员分立的一方：业务、系统管理、安全管理、审计管理';
comment on column identity.account.factor_secret is '动态口令密钥，加密存放';

-- A role brings its side along, and the account has one side only: the database itself keeps the
-- three administrators apart.
create table identity.account_role (
    account_id uuid not null,
    camp       text not null,
    role       text not null,
    primary key (account_id, role),
    foreign key (account_id, camp) references identity.account (id, camp),
    constraint role_on_its_side check (camp = case role
        when 'SYSTEM_ADMIN' then 'SYSTEM'
        when 'SECURITY_ADMIN' then 'SECURITY'
        when 'AUDITOR' then 'AUDIT'
        else 'BUSINESS' end)
);
comment on table identity.account_role is '账号角色（三员分立）';

create table identity.former_password (
    account_id    uuid        not null references identity.account (id),
    password_hash text        not null,
    replaced_at   timestamptz not null,
    primary key (account_id, replaced_at)
);
comment on table identity.former_password is '用过的口令摘要';

create table identity.recovery_code (
    account_id uuid  not null references identity.account (id),
    hash       bytea not null,
    primary key (account_id, hash)
);
comment on table identity.recovery_code is '动态口令备用码摘要，每个只用一次';

create table identity.access_token (
    hash       bytea       primary key,
    account_id uuid        not null references identity.account (id),
    issued_at  timestamptz not null,
    expires_at timestamptz not null check (expires_at > issued_at)
);
create index access_token_account on identity.access_token (account_id);
create index access_token_expiry on identity.access_token (expires_at);
comment on table identity.access_token is '接口访问令牌摘要';

create table identity.sign_in_pause (
    key           text        primary key,
    failures      int         not null,
    last_failure  timestamptz not null,
    paused_until  timestamptz not null
);
create index sign_in_pause_age on identity.sign_in_pause (last_failure);
comment on table identity.sign_in_pause is '登录失败计数与暂停';

create table identity.known_address (
    account_id uuid        not null references identity.account (id),
    address    text        not null,
    seen_at    timestamptz not null,
    primary key (account_id, address)
);
comment on table identity.known_address is '账号成功登录过的来源地址摘要';
