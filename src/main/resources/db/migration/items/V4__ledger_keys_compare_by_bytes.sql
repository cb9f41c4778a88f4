-- A key of a ledger is compared for equality only; by the rules of a language each comparison costs many times as much.
alter table items.item alter column ledger_key type text collate "C";
