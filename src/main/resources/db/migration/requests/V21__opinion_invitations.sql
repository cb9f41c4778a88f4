-- 网上答复征求意见: a link through which somebody who is asked in one letter answers online.
create sequence requests.opinion_number;
create table requests.opinion_invitation (
    id           uuid        primary key,
    agency_id    uuid        not null references org.agency (id),
    request_id   uuid        not null references requests.request (id),
    letter_id    uuid        not null,
    number       text        not null unique,
    code_hash    bytea       not null,
    made_by      text        not null,
    made_at      timestamptz not null,
    opened_at    timestamptz,
    withdrawn_at timestamptz
);
create unique index opinion_invitation_letter on requests.opinion_invitation (letter_id) where withdrawn_at is null;
create index opinion_invitation_request on requests.opinion_invitation (request_id);
comment on table requests.opinion_invitation is '网上答复征求意见的链接，一份征求意见书一个';
comment on column requests.opinion_invitation.code_hash is '答复码的密钥散列，答复码本身不保存';

-- Each key opens one invitation: the one in the link, and one more whenever the code is typed.
create table requests.opinion_key (
    hash          bytea       primary key,
    invitation_id uuid        not null references requests.opinion_invitation (id) on delete cascade,
    at            timestamptz not null
);
create index opinion_key_invitation on requests.opinion_key (invitation_id);
comment on table requests.opinion_key is '链接中密钥的密钥散列，密钥本身不保存';
