-- 申请人待核实: a submission made of a mail, of which an officer has to find out who asks before it is confirmed.
create table requests.unknown_applicant (
    submission_id uuid primary key references requests.submission (id) on delete cascade
);
comment on table requests.unknown_applicant is '申请人待核实的来件';
