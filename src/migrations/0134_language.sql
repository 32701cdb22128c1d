-- The language of a letter and of a customer is one that the house speaks, as that of a case is. A row that holds something else takes the
-- language of its case; a customer without a case takes the first of the list.
update answer a set language = c.language from desk_case c
  where c.brand_id = a.brand_id and c.id = a.case_id and a.language not in ('en', 'pl', 'lv', 'fa');
update customer u set language = coalesce((select c.language from desk_case c
    where c.brand_id = u.brand_id and c.customer_id = u.id order by c.recorded_at desc, c.id desc limit 1), 'en')
  where u.language not in ('en', 'pl', 'lv', 'fa');
alter table answer add constraint answer_language_check check (language in ('en', 'pl', 'lv', 'fa'));
alter table customer add constraint customer_language_check check (language in ('en', 'pl', 'lv', 'fa'));
