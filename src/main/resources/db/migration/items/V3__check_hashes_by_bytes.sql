-- As in release: a pattern of hexadecimal digits needs no language.
alter table items.item
    drop constraint item_content_hash_check,
    add constraint item_content_hash_check check (content_hash collate "C" ~ '^[0-9a-f]{64}$');
