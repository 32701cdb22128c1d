-- What is open of one customer, the newest first: one who has thousands of cases is opened as quickly as one who has two.
create index desk_case_customer_open on desk_case (brand_id, customer_id, recorded_at desc) where customer_id is not null and state <> 'closed';
