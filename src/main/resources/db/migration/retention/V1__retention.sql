-- 暂缓销毁: what must not be destroyed though its time is over.
create table retention.hold (
    id          uuid        primary key,
    agency_id   uuid        not null references org.agency (id),
    subject     text        not null check (subject <> ''),
    title       text        not null,
    reason      text        not null check (reason <> ''),
    person      text        not null,
    at          timestamptz not null,
    released_by text,
    released_at timestamptz,
    constraint release_whole check ((released_by is null) = (released_at is null))
);
create unique index one_hold on retention.hold (agency_id, subject) where released_at is null;
comment on table retention.hold is '暂缓销毁';
comment on column retention.hold.subject is '档案，例如 request:ID';

-- 销毁清册: drawn by one person, approved by another, then carried out.
create table retention.list (
    id         uuid        primary key,
    agency_id  uuid        not null references org.agency (id),
    until      date        not null,
    drawn_by   text        not null,
    drawn_at   timestamptz not null,
    state      text        not null check (state in ('DRAWN', 'APPROVED', 'DONE', 'REFUSED')),
    decided_by text,
    decided_at timestamptz,
    reason     text        not null default '',
    done_at    timestamptz,
    constraint decided_by_another check (decided_by is null or decided_by <> drawn_by),
    constraint decided_whole check ((state = 'DRAWN') = (decided_by is null)),
    constraint done_has_its_time check ((state = 'DONE') = (done_at is not null))
);
create index list_newest on retention.list (agency_id, drawn_at desc);
create unique index one_list_on_its_way on retention.list (agency_id) where state in ('DRAWN', 'APPROVED');
comment on table retention.list is '销毁清册';
comment on column retention.list.until is '保管期限届满的截止日';

create table retention.entry (
    list_id    uuid not null references retention.list (id),
    position   int  not null,
    kind       text not null,
    record     text not null,
    subject    text not null,
    title      text not null,
    ended_on   date not null,
    destroy_on date not null,
    state      text not null default 'PENDING' check (state in ('PENDING', 'DONE', 'KEPT')),
    kept_for   text not null default '',
    done_at    timestamptz,
    primary key (list_id, position)
);
create index entry_subject on retention.entry (subject) where state = 'DONE';
create index entry_pending on retention.entry (list_id, position) where state = 'PENDING';
comment on table retention.entry is '销毁清册条目';
comment on column retention.entry.kept_for is '执行时未销毁的原因';
