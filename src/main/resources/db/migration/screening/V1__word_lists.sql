-- 词表: the office's words, by list. An entry that was changed or taken off ends and stays.
create table screening.word (
    id        uuid        primary key,
    agency_id uuid        not null references org.agency (id),
    list      text        not null,
    word      text        not null check (word <> ''),
    other     text        not null,
    note      text        not null,
    added_at  timestamptz not null,
    added_by  text        not null,
    ended_at  timestamptz,
    ended_by  text,
    constraint ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create unique index word_once on screening.word (agency_id, list, word collate "C") where ended_at is null;
create index word_history on screening.word (agency_id, list, added_at desc);
comment on table screening.word is '筛查词表';
comment on column screening.word.other is '改为、职务、全称等';

-- How often the lists of an agency changed; what finds the words is built once for each version.
create table screening.list_version (
    agency_id uuid   primary key references org.agency (id),
    version   bigint not null
);
comment on table screening.list_version is '词表版本';
