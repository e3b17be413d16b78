-- The random bytes that are hashed with the payload of an entry, so that its hash tells nothing once both are erased.
-- Entries from before have none, and their hashes stay as they are: the log is not touched.
--
-- A table of its own, since H2 would write all entries again for one more column.
create table if not exists salt (
    position bigint primary key,
    bytes bytea not null
);
