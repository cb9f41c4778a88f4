-- 案卷: bundles of a case that were made as evidence. What they hold and for whom is sealed, and so are their files.
create table requests.bundle (
    id         uuid        primary key,
    agency_id  uuid        not null references org.agency (id),
    request_id uuid        not null references requests.request (id),
    at         timestamptz not null,
    person     text        not null,
    masked     boolean     not null,
    pages      int         not null check (pages > 0),
    contents   bytea       not null,
    pdf_file   uuid        not null references files.file (id),
    pdf_key    bytea       not null,
    pdf_size   bigint      not null,
    pdf_sha256 text        collate "C" not null check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    zip_file   uuid        not null references files.file (id),
    zip_key    bytea       not null,
    zip_size   bigint      not null,
    zip_sha256 text        collate "C" not null check (zip_sha256 ~ '^[0-9a-f]{64}$')
);
create index bundle_request on requests.bundle (request_id, at desc);
comment on table requests.bundle is '案卷（证据材料）';
comment on column requests.bundle.masked is '供对方当事人的副本，已隐去第三方个人信息';
comment on column requests.bundle.contents is '用途和目录（加密）';
comment on column requests.bundle.pdf_sha256 is '全卷 PDF 的指纹';
comment on column requests.bundle.zip_sha256 is '电子案卷的指纹';
