-- Hashes and subjects are compared for equality only; by the rules of a language each comparison costs many times as much.
alter table release.entry
    alter column subject type text collate "C",
    alter column entry_hash type text collate "C";
