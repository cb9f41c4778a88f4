-- 人大代表建议、政协提案: one row per suggestion or proposal handed to the agency.
create table proposals.proposal (
    id           uuid        primary key,
    agency_id    uuid        not null references org.agency (id),
    number       text        not null check (number <> ''),
    body         text        not null check (body in ('DEPUTIES', 'MEMBERS')),
    role         text        not null check (role in ('LEAD', 'SEPARATE', 'ASSIST')),
    title        text        not null default '',
    office       text        not null default '',
    leader       text        not null default '',
    responsible  text        not null default '',
    assigned_on  date        not null,
    due_on       date,
    replied_on   date,
    grade        text        check (grade in ('A', 'B', 'C', 'D')),
    satisfaction text        check (satisfaction in ('SATISFIED', 'BASICALLY', 'DISSATISFIED')),
    public       boolean,
    created_at   timestamptz not null default now(),
    version      bigint      not null default 0,
    unique (agency_id, number),
    constraint assisting_has_no_grade check (role <> 'ASSIST' or grade is null),
    constraint replied_after_assignment check (replied_on >= assigned_on)
);
create index proposal_year on proposals.proposal (agency_id, assigned_on);
comment on table proposals.proposal is '建议提案';
comment on column proposals.proposal.body is '人大建议或政协提案';
comment on column proposals.proposal.role is '办理角色：主办、分别办理、协办';
comment on column proposals.proposal.assigned_on is '交办日期';
comment on column proposals.proposal.grade is '办理结果 A—D，协办不评';
comment on column proposals.proposal.satisfaction is '代表、委员是否满意';
comment on column proposals.proposal.public is '办理结果是否公开';
