-- Patterns of hexadecimal digits need no language: checked by bytes, an entry costs half.
alter table release.entry
    drop constraint entry_content_hash_check,
    drop constraint entry_previous_hash_check,
    drop constraint entry_entry_hash_check,
    add constraint entry_content_hash_check check (content_hash collate "C" ~ '^[0-9a-f]{64}$'),
    add constraint entry_previous_hash_check check (previous_hash collate "C" ~ '^[0-9a-f]{64}$'),
    add constraint entry_entry_hash_check check (entry_hash collate "C" ~ '^[0-9a-f]{64}$');
