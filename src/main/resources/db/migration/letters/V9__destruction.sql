-- 销毁: the text of a letter and its proof of delivery go when their time is over; number, dates and fingerprint stay.
alter table letters.letter add column destroyed_on date;
create index letter_kept on letters.letter (agency_id, changed_at) where destroyed_on is null;
comment on column letters.letter.destroyed_on is '正文和送达凭证销毁日期';

create or replace function letters.keep_issued() returns trigger language plpgsql as $$
begin
    if old.state in ('ISSUED', 'DELIVERED')
       and (new.content_hash, new.series, new.year, new.running, new.issued_on)
           is distinct from (old.content_hash, old.series, old.year, old.running, old.issued_on) then
        raise exception '已签发的公文不能修改 (%)', old.id using errcode = 'insufficient_privilege';
    end if;
    if old.state in ('ISSUED', 'DELIVERED') and new.content is distinct from old.content
       and not (old.destroyed_on is null and new.destroyed_on is not null) then
        raise exception '已签发的公文不能修改 (%)', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
