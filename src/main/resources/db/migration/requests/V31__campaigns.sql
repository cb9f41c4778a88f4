-- 同类申请集中办理: requests that want the same, handled together. Each stays a request of its own.
create table requests.campaign (
    id         uuid        primary key,
    agency_id  uuid        not null references org.agency (id),
    name       text        not null check (name <> ''),
    lead       text        not null check (lead <> ''),
    likeness   smallint    not null check (likeness between 60 and 100),
    closed     boolean     not null default false,
    made_by    text        not null,
    made_at    timestamptz not null,
    version    bigint      not null default 0
);
create index campaign_agency on requests.campaign (agency_id, made_at desc);
comment on table requests.campaign is '同类申请集中办理';
comment on column requests.campaign.lead is '牵头人（用户名）';
comment on column requests.campaign.likeness is '相近程度不低于（百分比）才纳入';

create index submission_alike_waiting on requests.submission (alike_group, submitted_at, number)
    where state <> 'CONFIRMED';

-- What arrives in these groups is proposed.
create table requests.campaign_group (
    group_id    uuid primary key references requests.alike_group (id),
    campaign_id uuid not null references requests.campaign (id)
);
create index campaign_groups on requests.campaign_group (campaign_id);
comment on table requests.campaign_group is '集中办理所包含的相近文本';

-- Taken in, or left out with a reason; of submissions only what is left out.
create table requests.campaign_case (
    campaign_id uuid        not null references requests.campaign (id),
    kind        text        not null check (kind in ('SUBMISSION', 'REQUEST')),
    case_id     uuid        not null,
    taken_in    boolean     not null,
    why         text        not null default '',
    person      text        not null,
    at          timestamptz not null,
    primary key (campaign_id, kind, case_id),
    constraint submissions_are_only_left_out check (kind = 'REQUEST' or not taken_in),
    constraint left_out_with_reason check (taken_in or why <> '')
);
create unique index one_campaign_of_a_case on requests.campaign_case (kind, case_id) where taken_in;
create index campaign_case_left_out on requests.campaign_case (case_id) where not taken_in;
comment on table requests.campaign_case is '集中办理的案件';
comment on column requests.campaign_case.taken_in is '是否纳入';
comment on column requests.campaign_case.why is '不纳入的理由';
