-- Whether anybody got what a group of alike texts wants, without a look at all who ask.
create index request_disclosed_to_group on requests.request (alike_group, closed_on) where outcome in ('GRANTED', 'PARTIAL');
