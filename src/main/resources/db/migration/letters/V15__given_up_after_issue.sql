-- 作废: a letter that was numbered and never sent, because its case ended another way, keeps its number: nobody else gets it.
alter table letters.letter drop constraint issued_has_number_and_date;
alter table letters.letter add constraint number_and_date_together check
    (num_nulls(series, year, running, issued_on) in (0, 4));
alter table letters.letter add constraint issued_has_number_and_date check
    (case when state in ('ISSUED', 'DELIVERED') then issued_on is not null
          when state <> 'DISCARDED' then issued_on is null
          else true end);
