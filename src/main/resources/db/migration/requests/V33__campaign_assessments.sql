-- 公开与否的判断 of a campaign: kept once, and copied to each of its requests; who comes later gets the last one.
create table requests.campaign_assessment (
    id          bigint      primary key generated always as identity,
    campaign_id uuid        not null references requests.campaign (id),
    at          timestamptz not null,
    person      text        not null,
    path        jsonb       not null,
    outcome     text        not null,
    reasons     text        not null
);
create index assessment_by_campaign on requests.campaign_assessment (campaign_id, id desc);
comment on table requests.campaign_assessment is '集中办理的公开与否的判断';
