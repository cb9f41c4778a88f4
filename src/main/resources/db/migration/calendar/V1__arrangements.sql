-- 放假安排: what was loaded here, beside the arrangements that come with the program. Nothing is changed or taken out: an entry that was
-- wrong is replaced by a later one, or revoked by one.
create table calendar.entry (
    number             bigint      primary key check (number > 0),
    kind               text        not null check (kind in ('YEARLY', 'AMENDMENT', 'REVOCATION')),
    year               int         not null,
    notice             text        not null check (notice <> ''),
    issued_on          date        not null,
    amends             text        not null default '',
    number_confirmed   boolean     not null default true,
    replaces           bigint      references calendar.entry (number),
    replaces_published text        not null default '',
    reason             text        not null check (reason <> ''),
    remarks            text[]      not null default '{}',
    by_username        text        not null,
    by_name            text        not null,
    at                 timestamptz not null,
    constraint amendment_names_its_notice check ((kind = 'AMENDMENT') <= (amends <> '')),
    constraint revocation_names_its_entry check ((kind = 'REVOCATION') <= (replaces is not null)),
    constraint replaces_one_thing check (replaces is null or replaces_published = ''),
    constraint replaces_an_older_one check (replaces < number)
);
comment on table calendar.entry is '装入的放假安排';
comment on column calendar.entry.number is '装入的次序';
comment on column calendar.entry.notice is '文号';
comment on column calendar.entry.amends is '所调整的通知的文号';
comment on column calendar.entry.number_confirmed is '文号已核对';
comment on column calendar.entry.replaces is '取代或者撤销的装入';
comment on column calendar.entry.replaces_published is '取代的随程序发布的通知的文号';
comment on column calendar.entry.remarks is '装入时确认过的提示';

create table calendar.day (
    entry    bigint not null references calendar.entry (number),
    on_day   date   not null,
    kind     text   not null check (kind in ('HOLIDAY', 'WORKDAY', 'ORDINARY')),
    festival text   not null check (festival <> ''),
    primary key (entry, on_day)
);
comment on table calendar.day is '放假安排的日期';

create function calendar.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '放假安排只能追加，不能修改或删除 (%.% %)', tg_table_schema, tg_table_name, tg_op
        using errcode = 'insufficient_privilege';
end $$;

create trigger entry_is_final before update or delete on calendar.entry
    for each row execute function calendar.refuse_change();
create trigger day_is_final before update or delete on calendar.day
    for each row execute function calendar.refuse_change();
