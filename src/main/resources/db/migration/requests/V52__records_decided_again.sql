-- 责令重新处理: an order to decide again names its own last day.
alter table requests.record_correction add column answer_by date;
comment on column requests.record_correction.answer_by is '责令重新处理的期限';
