-- 检索到的材料: files that an office found; sealed like what applicants send.
alter table requests.attachment
    add column search_id uuid references requests.search_task (id) on delete cascade,
    add constraint attachment_has_one_place check (submission_id is null or search_id is null);
create index attachment_search on requests.attachment (search_id) where search_id is not null;
comment on column requests.attachment.search_id is '检索任务';
