-- Entries come in by the thousand when a ledger is imported: their links are checked once per statement, not once per row.
drop trigger entry_is_linked on release.entry;
drop function release.require_link();

create function release.require_links() returns trigger language plpgsql as $$
declare
    loose bigint;
begin
    select min(added.number) into loose
      from added
      left join release.entry before on before.number = added.number - 1
     where added.previous_hash is distinct from
           case when added.number = 1 then repeat('0', 64) else before.entry_hash end;
    if loose is not null then
        raise exception '公开日志第 % 条与上一条不相连', loose using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create trigger entries_are_linked after insert on release.entry
    referencing new table as added
    for each statement execute function release.require_links();
