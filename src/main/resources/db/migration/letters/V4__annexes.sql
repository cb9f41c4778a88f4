-- 附件 of letters: which a letter has stands in its signed text; here lie their contents, each sealed with a key of its own.
create table letters.annex (
    id        uuid        primary key,
    letter_id uuid        not null references letters.letter (id),
    file_id   uuid        not null references files.file (id),
    key       bytea       not null,
    at        timestamptz not null
);
create index annex_by_letter on letters.annex (letter_id);
comment on table letters.annex is '公文附件';
comment on column letters.annex.key is '内容的密钥（加密）';

-- What was signed for stays with an issued letter, as long as its text does (保管期限).
create function letters.keep_issued_annexes() returns trigger language plpgsql as $$
begin
    if exists (select from letters.letter l
                where l.id = coalesce(new.letter_id, old.letter_id) and l.state in ('ISSUED', 'DELIVERED')
                  and (tg_op <> 'DELETE' or to_jsonb(l) ->> 'destroyed_on' is null)) then
        raise exception '已签发公文的附件不能增减 (%)', coalesce(new.letter_id, old.letter_id)
            using errcode = 'insufficient_privilege';
    end if;
    return coalesce(new, old);
end $$;

create trigger issued_annexes_stand before insert or update or delete on letters.annex
    for each row execute function letters.keep_issued_annexes();
