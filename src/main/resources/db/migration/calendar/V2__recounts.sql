-- 重新计算: how far the open cases have followed an entry, so that the work goes on where it broke off.
create table calendar.recount (
    entry      bigint      not null references calendar.entry (number),
    source     text        not null,
    pass       int         not null default 1,
    after      uuid,
    seen       int         not null default 0,
    failed     int         not null default 0,
    not_before timestamptz not null,
    done_at    timestamptz,
    primary key (entry, source)
);
create index recount_waiting on calendar.recount (entry, source) where done_at is null;
comment on table calendar.recount is '放假安排变动后的重新计算';
comment on column calendar.recount.source is '事项';
comment on column calendar.recount.pass is '第几遍；第二遍收尾，之后不再计算';
comment on column calendar.recount.after is '已算到的记录';
comment on column calendar.recount.failed is '无法计算的记录数';

-- 期限变动: which date of which case an entry moved. Both dates stay.
create table calendar.move (
    entry     bigint      not null references calendar.entry (number),
    source    text        not null,
    case_id   uuid        not null,
    what      text        not null,
    agency_id uuid        not null references org.agency (id),
    number    text        not null,
    label     text        not null,
    from_day  date        not null,
    to_day    date        not null,
    at        timestamptz not null,
    primary key (entry, source, case_id, what)
);
create index move_of_case on calendar.move (source, case_id, entry);
create index move_of_agency on calendar.move (entry, agency_id);
comment on table calendar.move is '随放假安排变动的期限';
comment on column calendar.move.what is '哪一个期限';
comment on column calendar.move.label is '期限的名称';
comment on column calendar.move.from_day is '原期限';
comment on column calendar.move.to_day is '新期限';
