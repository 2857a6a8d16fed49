-- The change feed begins after this sequence number: older changes stay in the log, and are no longer handed out.

alter table installation add column changes_floor bigint not null default 0;
alter table installation add constraint installation_changes_floor_range
  check (changes_floor between 0 and 9007199254740991);
