-- 通知: what people were told, and what is on its way to them.
create table notice.notice (
    id         uuid        primary key,
    agency_id  uuid        not null references org.agency (id),
    account_id uuid        not null references identity.account (id),
    key        text        not null collate "C",
    kind       text        not null,
    subject    text        not null,
    body       text        not null default '',
    link       text        not null default '',
    told_at    timestamptz not null,
    read_at    timestamptz,
    unique (account_id, key)
);
create index notice_newest on notice.notice (account_id, told_at desc);
create index notice_unread on notice.notice (account_id) where read_at is null;
comment on table notice.notice is '站内通知';
comment on column notice.notice.key is '同一接收人的同一事项只通知一次';

-- 我的接收方式: where a person of the agency wants to be told beside the desk; sealed.
create table notice.contact_card (
    account_id uuid   primary key references identity.account (id),
    mail       bytea,
    phone      bytea,
    version    bigint not null default 0
);
comment on table notice.contact_card is '接收方式（加密存放）';

-- The outbox. Addresses and words are sealed; words go once they are delivered.
create table notice.delivery (
    id              uuid        primary key,
    agency_id       uuid        not null references org.agency (id),
    channel         text        not null check (channel in ('MAIL', 'SMS')),
    recipient_index bytea       not null,
    key             text        not null collate "C",
    kind            text        not null,
    address         bytea       not null,
    subject         bytea,
    body            bytea,
    link            text        not null default '',
    state           text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    tries           int         not null default 0,
    next_at         timestamptz not null,
    fault           text        not null default '',
    created_at      timestamptz not null,
    sent_at         timestamptz,
    unique (channel, recipient_index, key),
    constraint words_until_sent check (state = 'SENT' or (subject is not null and body is not null))
);
create index delivery_waiting on notice.delivery (next_at) where state = 'WAITING';
create index delivery_agency on notice.delivery (agency_id, created_at desc);
comment on table notice.delivery is '外发消息（邮件、短信）';
comment on column notice.delivery.recipient_index is '接收地址的盲索引';
comment on column notice.delivery.next_at is '下次尝试时间；发送中为占用到期时间';

create table notice.quiet_hours (
    agency_id  uuid   primary key references org.agency (id),
    from_time  time   not null,
    until_time time   not null,
    version    bigint not null default 0
);
comment on table notice.quiet_hours is '免打扰时段';

create table notice.reminder_walk (
    agency_id uuid primary key references org.agency (id),
    walked_on date not null
);
comment on table notice.reminder_walk is '到期提醒每日检查';

create table notice.sms_log (
    delivery_id uuid        primary key,
    phone       bytea       not null,
    text        bytea       not null,
    written_at  timestamptz not null
);
comment on table notice.sms_log is '短信替身：仅记录，不发出';
