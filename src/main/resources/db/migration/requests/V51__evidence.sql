-- 证据 of a record that is to be corrected: attachments as of submissions, with an owner of their own.
alter table requests.attachment
    add column record_correction_id uuid references requests.record_correction (id) on delete cascade,
    add constraint attachment_has_one_owner check (submission_id is null or record_correction_id is null),
    drop constraint attachment_purpose_check,
    add constraint attachment_purpose_check check (purpose in
        ('ID_PROOF', 'MATERIAL', 'SCAN', 'POSTMARK', 'EVIDENCE'));
create index attachment_record_correction on requests.attachment (record_correction_id);
comment on column requests.attachment.purpose is '用途：身份证明、其他材料、扫描件、邮戳照片、证据';
