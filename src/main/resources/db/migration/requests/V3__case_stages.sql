-- 办理状态 as the table of steps knows it: the ends are told apart, an answer is reviewed, and a request
-- may be reopened by order while its first end stays for the annual report.
alter table requests.request
    drop constraint request_state_check,
    drop constraint closed_request_has_one_outcome;
drop index requests.request_due;

update requests.request
   set state = case outcome
           when 'OTHER_NO_CORRECTION' then 'CLOSED_NO_CORRECTION'
           when 'OTHER_NO_FEE' then 'CLOSED_NO_FEE'
           else 'ANSWERED' end
 where state = 'CLOSED';

alter table requests.request
    add column reopened boolean not null default false,
    add column active boolean not null generated always as (state in
        ('OPEN', 'AWAITING_CORRECTION', 'CONSULTING', 'AWAITING_REASONS', 'AWAITING_PAYMENT', 'IN_REVIEW')) stored,
    add constraint request_state_check check (state in
        ('OPEN', 'AWAITING_CORRECTION', 'CONSULTING', 'AWAITING_REASONS', 'AWAITING_PAYMENT', 'IN_REVIEW',
         'ANSWERED', 'CLOSED_NO_CORRECTION', 'CLOSED_NO_FEE', 'WITHDRAWN', 'ARCHIVED')),
    add constraint one_outcome_whole check (
        (outcome is null) = (closed_on is null) and (outcome is null) = (in_time is null)),
    add constraint outcome_once_ended check (
        case when state in ('ANSWERED', 'CLOSED_NO_CORRECTION', 'CLOSED_NO_FEE', 'WITHDRAWN', 'ARCHIVED')
             then outcome is not null else outcome is null or reopened end);
create index request_due on requests.request (agency_id, due_on) where active;
comment on column requests.request.reopened is '曾被责令重新答复';
comment on column requests.request.active is '在办';
comment on column requests.request.outcome is '办理结果（首次办结，计入年报）';
