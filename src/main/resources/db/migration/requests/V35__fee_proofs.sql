-- 缴费凭证 that an applicant sends on the tracking page: files of the request itself.
alter table requests.attachment
    add column fee_request_id uuid references requests.request (id) on delete cascade,
    add constraint attachment_of_a_fee check (fee_request_id is null or (submission_id is null and search_id is null));
create index attachment_fee_request on requests.attachment (fee_request_id) where fee_request_id is not null;
comment on column requests.attachment.fee_request_id is '缴费凭证所属的申请';
