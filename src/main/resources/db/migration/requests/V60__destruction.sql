-- 销毁: when personal data of a case was destroyed; what is counted stays.
alter table requests.request
    add column proofs_destroyed_on date,
    add column person_destroyed_on date,
    add constraint only_ended_are_destroyed check
        ((proofs_destroyed_on is null and person_destroyed_on is null)
         or state in ('ANSWERED', 'CLOSED_NO_CORRECTION', 'CLOSED_NO_FEE', 'WITHDRAWN', 'ARCHIVED'));
create index request_kept on requests.request (agency_id, closed_on) where person_destroyed_on is null;
comment on column requests.request.proofs_destroyed_on is '证件号码、联系方式和附件销毁日期';
comment on column requests.request.person_destroyed_on is '申请人姓名和案卷文字销毁日期';

-- What a case ended with, however it went on after its first end (归档、重新答复).
create function requests.ended_on(closed_on date, steps jsonb) returns date language sql immutable as $$
    select greatest(closed_on, (select max((step ->> 'on')::date) from jsonb_array_elements(steps) step))
$$;
