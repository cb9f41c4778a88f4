-- 同一申请人: known by the number of his identity document or the credit code; by name only where neither is known.
alter table requests.request add column identity_index bytea;
alter table requests.submission add column identity_index bytea;
create index request_identity on requests.request (agency_id, identity_index, received_on) where identity_index is not null;
create index submission_identity on requests.submission (agency_id, identity_index) where identity_index is not null;
-- Sealed numbers whose index is still to be made.
create index request_identity_missing on requests.request (id) where identity_index is null and id_number is not null;
create index submission_identity_missing on requests.submission (id) where identity_index is null and id_number is not null;
comment on column requests.request.identity_index is '证件号码或统一社会信用代码盲索引';
comment on column requests.submission.identity_index is '证件号码或统一社会信用代码盲索引';
