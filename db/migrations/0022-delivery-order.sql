-- Deliveries go out in the order in which they were written down, which is that of the feed. Their ids are made by the clock
-- of whichever process did it, and clocks differ.

alter table webhook_delivery add column position bigint generated always as identity;

drop index webhook_delivery_pending;
create index webhook_delivery_pending on webhook_delivery (webhook_id, position) where status = 'pending';
