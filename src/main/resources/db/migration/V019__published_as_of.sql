-- When what is live was approved: what somebody wrote later is still to be approved. A few registries have the column
-- from an edition of V008 that was taken back.

alter table publication add column if not exists published_as_of timestamptz;
