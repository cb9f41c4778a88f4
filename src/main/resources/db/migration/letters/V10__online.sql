-- 网上送达: letters that lie on the site for their readers, and what these did with them.
alter table letters.letter add column shown boolean not null default false;
comment on column letters.letter.shown is '已送达的公文是否在网上展示副本';

create table letters.opening (
    letter_id    uuid        primary key references letters.letter (id),
    at           timestamptz not null,
    delivers     boolean     not null,
    confirmed_at timestamptz,
    constraint confirmed_after_opening check (confirmed_at is null or confirmed_at >= at)
);
comment on table letters.opening is '收件人首次在网上打开公文';
comment on column letters.opening.delivers is '是否以此登记送达或者收到';
comment on column letters.opening.confirmed_at is '收件人点击确认收到的时间';
