-- Near-same requests (相近的申请，条例第三十六条第六项、第四十四条); without the extension, which the module items asks for, only equal texts are found.
do $$
begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        create index request_wanted on requests.request using gin (wanted public.gin_trgm_ops);
    end if;
end $$;
