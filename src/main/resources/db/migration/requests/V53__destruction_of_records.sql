-- 销毁: when personal data of a request to correct a record was destroyed.
alter table requests.record_correction
    add column proofs_destroyed_on date,
    add column person_destroyed_on date;
comment on column requests.record_correction.proofs_destroyed_on is '证件号码、联系方式和证据销毁日期';
comment on column requests.record_correction.person_destroyed_on is '申请人姓名、所涉记录和案卷文字销毁日期';
