-- 转主动公开建议: what was disclosed on request and may be published for everybody (条例第四十四条), by the group of texts that want it.
create table requests.publication_suggestion (
    id           uuid    primary key,
    agency_id    uuid    not null references org.agency (id),
    alike_group  uuid    not null references requests.alike_group (id),
    origin       text    not null check (origin in ('APPLICANT', 'SEVERAL')),
    opened_on    date    not null,
    working_days int     not null check (working_days > 0),
    state        text    not null check (state in ('OPEN', 'ACCEPTED', 'PUBLISHED', 'DECLINED')),
    decided_on   date,
    decided_by   text,
    reason       text,
    item_id      uuid,
    published_on date,
    url          text,
    version      bigint  not null default 0,
    constraint decided_has_its_reason check (
        case when state = 'OPEN' then decided_on is null
             else decided_on is not null and decided_by is not null and reason <> '' end),
    constraint accepted_has_its_item check ((state in ('ACCEPTED', 'PUBLISHED')) = (item_id is not null)),
    constraint published_has_its_address check (
        (state = 'PUBLISHED') = (published_on is not null and url is not null))
);
-- Of one information one suggestion is dealt with; declined, it may be made again by somebody else.
create unique index publication_suggestion_group on requests.publication_suggestion (alike_group) where state <> 'DECLINED';
create index publication_suggestion_open on requests.publication_suggestion (agency_id, opened_on) where state = 'OPEN';
create index publication_suggestion_item on requests.publication_suggestion (item_id);
comment on table requests.publication_suggestion is '转主动公开建议（条例第四十四条）';
comment on column requests.publication_suggestion.alike_group is '相同信息的申请';
comment on column requests.publication_suggestion.origin is '来源：申请人建议、多个申请人申请';
comment on column requests.publication_suggestion.working_days is '审核期限（工作日，惯例）';
comment on column requests.publication_suggestion.reason is '采纳或者不采纳的理由';
comment on column requests.publication_suggestion.item_id is '起草的政府信息';

create table requests.publication_voice (
    suggestion_id uuid    not null references requests.publication_suggestion (id) on delete cascade,
    request_id    uuid    not null references requests.request (id),
    on_day        date    not null,
    note          bytea,
    tell          boolean not null,
    primary key (suggestion_id, request_id)
);
create index publication_voice_request on requests.publication_voice (request_id);
comment on table requests.publication_voice is '申请人的主动公开建议';
comment on column requests.publication_voice.note is '理由（加密）';
comment on column requests.publication_voice.tell is '同意以短信、邮件告知结果';
