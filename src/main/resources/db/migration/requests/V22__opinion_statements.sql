-- 网上提交的意见: what was answered through a link; each correction is one more, the earlier stay.
create table requests.opinion_statement (
    id            uuid        primary key,
    invitation_id uuid        not null references requests.opinion_invitation (id) on delete cascade,
    at            timestamptz not null,
    said          text        not null,
    reasons       bytea       not null,
    signer        bytea       not null,
    contact       bytea,
    late          boolean     not null,
    taken         boolean     not null
);
create index opinion_statement_invitation on requests.opinion_statement (invitation_id, at);
comment on table requests.opinion_statement is '被征求意见人在网上提交的意见';
comment on column requests.opinion_statement.taken is '是否以此登记收到意见';

alter table requests.attachment
    add column opinion_id uuid references requests.opinion_statement (id) on delete cascade;
create index attachment_opinion on requests.attachment (opinion_id) where opinion_id is not null;
comment on column requests.attachment.opinion_id is '所附的网上意见';
