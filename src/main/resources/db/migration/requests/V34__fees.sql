-- 信息处理费 (条例第四十二条): what was decided, asked and paid.
create table requests.fee_decision (
    id           bigint      primary key generated always as identity,
    request_id   uuid        not null references requests.request (id),
    at           timestamptz not null,
    person       text        not null,
    choice       text        not null check (choice in ('NONE', 'PER_ITEM', 'PER_PAGE')),
    units        int         not null check (units > 0),
    units_reason text        not null,
    pages        int         not null check (pages >= 0),
    already      bigint      not null check (already >= 0),
    yuan         bigint      not null check (yuan >= 0),
    reason       text        not null,
    constraint charged_has_amount check ((choice = 'NONE') = (yuan = 0)),
    constraint split_has_reason check (units = 1 or units_reason <> '')
);
create index fee_decision_request on requests.fee_decision (request_id, id desc);
comment on table requests.fee_decision is '收费决定，最后一次有效';
comment on column requests.fee_decision.units is '计为几件（合理的最小单元）';
comment on column requests.fee_decision.already is '当月此前件数';

create table requests.fee_paid_late (
    id         bigint      primary key generated always as identity,
    request_id uuid        not null references requests.request (id),
    paid_on    date        not null,
    receipt    text        not null check (receipt <> ''),
    yuan       bigint      not null check (yuan > 0),
    refund     text        not null check (refund <> ''),
    person     text        not null,
    at         timestamptz not null
);
create index fee_paid_late_request on requests.fee_paid_late (request_id, id);
comment on table requests.fee_paid_late is '逾期缴费，退付';
comment on column requests.fee_paid_late.receipt is '财政票据号';

create table requests.fee_setting (
    agency_id uuid primary key references org.agency (id),
    payment   text not null
);
comment on column requests.fee_setting.payment is '缴纳方式';

-- What a request says of its fee, for register and report.
alter table requests.request
    add column fee_units int not null default 1 check (fee_units > 0),
    add column fee_method text,
    add column fee_yuan bigint not null default 0,
    add column fee_paid_on date,
    add column fee_paid_yuan bigint not null default 0,
    add column fee_receipt text not null default '',
    add column fee_waived_on date;
comment on column requests.request.fee_units is '计为几件';
comment on column requests.request.fee_yuan is '收费通知金额（元）';
comment on column requests.request.fee_receipt is '财政票据号';

update requests.request r
   set fee_yuan = coalesce((select sum((s ->> 'yuan')::bigint) from jsonb_array_elements(r.steps) s
                             where s ->> 'kind' = 'FEE_NOTICE'), 0),
       fee_method = (select max(s ->> 'code') from jsonb_array_elements(r.steps) s where s ->> 'kind' = 'FEE_NOTICE'),
       fee_paid_on = (select max(coalesce(s ->> 'ended', case when s ->> 'kind' = 'FEE_PAID' then s ->> 'on' end)::date)
                        from jsonb_array_elements(r.steps) s where s ->> 'kind' in ('FEE_NOTICE', 'FEE_PAID'))
 where r.fee_noticed_on is not null;
update requests.request set fee_paid_yuan = fee_yuan where fee_paid_on is not null;
create index request_fees on requests.request (agency_id, fee_noticed_on desc) where fee_noticed_on is not null;
