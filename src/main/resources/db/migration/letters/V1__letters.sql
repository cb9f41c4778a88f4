-- 公文设置: what an agency settles once for its letters.
create table letters.setting (
    agency_id          uuid    primary key references org.agency (id),
    series             text    not null,
    review_body        text    not null,
    court              text    not null,
    review_online      text    not null,
    deputy_review      boolean not null,
    head_signs_notices boolean not null
);
comment on table letters.setting is '公文设置';
comment on column letters.setting.series is '机关代字';
comment on column letters.setting.review_body is '行政复议机关';
comment on column letters.setting.court is '有管辖权的人民法院';
comment on column letters.setting.review_online is '申请行政复议的互联网渠道（行政复议法第二十二条第二款）';
comment on column letters.setting.head_signs_notices is '程序性文书由政府信息公开工作机构负责人一人签发';

-- 文书模板: an agency's own, every version of it; the highest counts.
create table letters.template (
    agency_id uuid        not null references org.agency (id),
    kind      text        not null,
    version   int         not null check (version > 0),
    body      text        not null check (body <> ''),
    person    text        not null,
    at        timestamptz not null,
    primary key (agency_id, kind, version)
);
comment on table letters.template is '文书模板';

-- 发文字号: the last one given. The row stays locked until the letter is issued or nothing is.
create table letters.numbering (
    agency_id uuid not null references org.agency (id),
    series    text not null,
    year      int  not null,
    last      int  not null check (last >= 0),
    primary key (agency_id, series, year)
);
comment on table letters.numbering is '发文字号编号';

-- 公文: one row per letter. What it says holds personal data and is sealed.
create table letters.letter (
    id               uuid        primary key,
    agency_id        uuid        not null references org.agency (id),
    case_kind        text        not null,
    case_id          uuid        not null,
    case_number      text        not null,
    kind             text        not null,
    answers          boolean     not null,
    author           text        not null,
    route            text        not null check (route in ('FOUR_STEPS', 'WITHOUT_DEPUTY', 'HEAD_ALONE')),
    way              text        not null,
    template_version int         not null,
    law_of           date        not null,
    content          bytea       not null,
    content_hash     text collate "C" not null check (content_hash ~ '^[0-9a-f]{64}$'),
    state            text        not null check (state in
        ('DRAFT', 'IN_REVIEW', 'RETURNED', 'ISSUED', 'DELIVERED', 'DISCARDED')),
    step             text        check (step in ('PRE_REVIEW', 'DEPUTY_REVIEW', 'SECRECY_REVIEW', 'SIGNING')),
    return_reason    text        not null default '',
    series           text,
    year             int,
    running          int,
    issued_on        date,
    delivery_way     text,
    delivered_on     date,
    proof            bytea,
    received_on      date,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    version          bigint      not null default 0,
    constraint number_given_once unique (agency_id, series, year, running),
    constraint review_has_step check ((state = 'IN_REVIEW') <= (step is not null)),
    constraint issued_has_number_and_date check ((state in ('ISSUED', 'DELIVERED')) =
        (series is not null and year is not null and running is not null and issued_on is not null)),
    constraint delivered_has_proof check ((state = 'DELIVERED') =
        (delivery_way is not null and delivered_on is not null and proof is not null)),
    constraint delivered_after_issue check (delivered_on is null or delivered_on >= issued_on),
    constraint received_after_delivery check (received_on is null or received_on >= delivered_on)
);
create unique index one_answer_on_its_way on letters.letter (case_kind, case_id)
    where answers and state not in ('DELIVERED', 'DISCARDED');
create index letter_by_case on letters.letter (case_kind, case_id);
create index letter_newest on letters.letter (agency_id, changed_at desc);
create index letter_waiting on letters.letter (agency_id, step) where state = 'IN_REVIEW';
comment on table letters.letter is '公文';
comment on column letters.letter.answers is '是否为答复（结束申请的文书）';
comment on column letters.letter.law_of is '救济途径所依据法律的日期';
comment on column letters.letter.content is '要素和正文（加密）';
comment on column letters.letter.running is '发文顺序号';
comment on column letters.letter.proof is '送达凭证（加密）';
comment on column letters.letter.received_on is '收件人收到日期';

-- 审签: the signatures that stand for the present text.
create table letters.signature (
    letter_id    uuid        not null references letters.letter (id),
    step         text        not null,
    person       text        not null,
    at           timestamptz not null,
    content_hash text collate "C" not null,
    primary key (letter_id, step),
    constraint each_step_by_another unique (letter_id, person)
);
comment on table letters.signature is '审签';

-- 办理过程: only ever added to.
create table letters.note (
    id        bigint      primary key generated always as identity,
    letter_id uuid        not null references letters.letter (id),
    at        timestamptz not null,
    person    text        not null,
    what      text        not null,
    step      text        not null,
    text      text        not null
);
create index note_by_letter on letters.note (letter_id, id);
comment on table letters.note is '办理过程';

create function letters.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '这些记录只能追加，不能修改或删除 (%.% %)', tg_table_schema, tg_table_name, tg_op
        using errcode = 'insufficient_privilege';
end $$;

create trigger note_is_final before update or delete on letters.note
    for each row execute function letters.refuse_change();
create trigger template_is_final before update or delete on letters.template
    for each row execute function letters.refuse_change();

-- What was issued stands as it was signed.
create function letters.keep_issued() returns trigger language plpgsql as $$
begin
    if old.state in ('ISSUED', 'DELIVERED')
       and (new.content, new.content_hash, new.series, new.year, new.running, new.issued_on)
           is distinct from
           (old.content, old.content_hash, old.series, old.year, old.running, old.issued_on) then
        raise exception '已签发的公文不能修改 (%)', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger issued_letter_stands before update on letters.letter
    for each row execute function letters.keep_issued();
