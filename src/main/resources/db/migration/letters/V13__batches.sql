-- 集中公文: one content for many cases, signed once for the whole list; each case gets a letter of its own.
create table letters.batch (
    id            uuid        primary key,
    agency_id     uuid        not null references org.agency (id),
    together_kind text        not null,
    together_id   uuid        not null,
    kind          text        not null,
    author        text        not null,
    route         text        not null check (route in ('FOUR_STEPS', 'WITHOUT_DEPUTY', 'HEAD_ALONE')),
    way           text        not null,
    content       bytea       not null,
    edition       int         not null check (edition > 0),
    state         text        not null check (state in
        ('PREPARING', 'READY', 'IN_REVIEW', 'RETURNED', 'SIGNED', 'DONE', 'DISCARDED')),
    step          text        check (step in ('PRE_REVIEW', 'DEPUTY_REVIEW', 'SECRECY_REVIEW', 'SIGNING')),
    return_reason text        not null default '',
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    version       bigint      not null default 0
);
create unique index one_batch_under_way on letters.batch (together_kind, together_id, kind)
    where state not in ('DONE', 'DISCARDED');
create index batch_waiting on letters.batch (agency_id, state, step);
comment on table letters.batch is '集中公文';
comment on column letters.batch.content is '共同的要素（加密）';
comment on column letters.batch.edition is '第几稿';

-- Who stands on the list, and the letter that he gets. What was signed for stands.
create table letters.batch_case (
    batch_id     uuid    not null references letters.batch (id),
    case_id      uuid    not null,
    position     int     not null,
    wanted       boolean not null,
    edition      int     not null,
    case_number  text collate "C" not null default '',
    letter_id    uuid    unique references letters.letter (id),
    content_hash text collate "C",
    listed       boolean not null default false,
    issued       boolean not null default false,
    out_why      text    not null default '',
    posting_id   uuid,
    primary key (batch_id, case_id),
    constraint listed_has_letter check (not listed or (letter_id is not null and content_hash is not null)),
    constraint issued_is_listed check (not issued or listed)
);
create index batch_case_to_prepare on letters.batch_case (batch_id, edition, position);
create index batch_case_to_issue on letters.batch_case (batch_id, position) where listed and not issued and out_why = '';
comment on table letters.batch_case is '集中公文名单';
comment on column letters.batch_case.out_why is '不发给的理由';

create table letters.batch_signature (
    batch_id     uuid        not null references letters.batch (id),
    step         text        not null,
    person       text        not null,
    at           timestamptz not null,
    content_hash text collate "C" not null,
    primary key (batch_id, step),
    constraint each_step_of_a_batch_by_another unique (batch_id, person)
);
comment on table letters.batch_signature is '集中公文审签';
comment on column letters.batch_signature.content_hash is '全部公文指纹与名单的指纹';

-- 交邮: one proof for all that were posted together.
create table letters.batch_posting (
    id       uuid        primary key,
    batch_id uuid        not null references letters.batch (id),
    on_day   date        not null,
    proof    bytea       not null,
    person   text        not null,
    at       timestamptz not null
);
create index batch_posting_of on letters.batch_posting (batch_id);
comment on table letters.batch_posting is '集中交邮';
comment on column letters.batch_posting.proof is '交邮凭证（加密）';

create function letters.keep_signed_list() returns trigger language plpgsql as $$
begin
    if exists (select from letters.batch b where b.id = coalesce(new.batch_id, old.batch_id)
                and b.state in ('SIGNED', 'DONE'))
       and (tg_op <> 'UPDATE'
            or (new.case_id, new.letter_id, new.content_hash, new.listed)
               is distinct from (old.case_id, old.letter_id, old.content_hash, old.listed)) then
        raise exception '已签发的名单不能修改 (%)', coalesce(new.batch_id, old.batch_id)
            using errcode = 'insufficient_privilege';
    end if;
    return coalesce(new, old);
end $$;

create trigger signed_list_stands before insert or update or delete on letters.batch_case
    for each row execute function letters.keep_signed_list();
