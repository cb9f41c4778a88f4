-- 同意事项: what an applicant agreed to when he asked, or later where he follows his request.
alter table requests.submission
    add column agrees_online  boolean not null default false,
    add column agrees_notices boolean not null default false;
comment on column requests.submission.agrees_online is '同意网络送达（在进度查询中接收文书）';
comment on column requests.submission.agrees_notices is '同意以短信、电子邮件告知进展';
