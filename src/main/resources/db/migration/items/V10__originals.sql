-- 附件原件: what an attachment was before its hidden parts were taken out; only author and secrecy reviewer may open it.
create table items.original (
    item_id  uuid        not null references items.item (id),
    file_id  uuid        not null references files.file (id),
    name     text        not null,
    size     bigint      not null,
    clean_id uuid        not null references files.file (id),
    at       timestamptz not null,
    person   text        not null,
    primary key (item_id, file_id)
);
comment on table items.original is '附件原件（清除隐藏内容之前）';
