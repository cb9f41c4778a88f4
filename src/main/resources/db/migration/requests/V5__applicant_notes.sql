-- What an applicant adds online to his request: the text of a correction (补正).
create table requests.applicant_note (
    id         uuid        primary key,
    request_id uuid        not null references requests.request (id),
    at         timestamptz not null,
    text       bytea       not null
);
create index applicant_note_request on requests.applicant_note (request_id, at);
comment on table requests.applicant_note is '申请人网上补正的内容';
comment on column requests.applicant_note.text is '内容（加密）';
