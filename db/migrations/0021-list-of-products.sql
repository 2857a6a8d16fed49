-- The list of products in the order that it has unless asked otherwise: without it each page sorts all their names.
create index product_listed on product (name collate "und-x-icu", id) where archived_at is null;
