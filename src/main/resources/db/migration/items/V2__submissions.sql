-- 送审稿: what the author sent into review each time, so that reviewers see what changed since the last time.
create table items.submission (
    id      bigint      primary key generated always as identity,
    item_id uuid        not null references items.item (id),
    at      timestamptz not null,
    content text        not null check (content is json object)
);
create index submission_by_item on items.submission (item_id, id desc);
comment on table items.submission is '送审稿';
