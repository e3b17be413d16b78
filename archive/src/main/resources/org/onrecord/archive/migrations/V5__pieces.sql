-- Which piece a story is a version of. It was the guid alone; but publishers share guids such as 1024, so a guid names a
-- piece within its scope: the address, feed or provider that it came with. The piece is the number of its first version;
-- the scope is a digest, empty for a guid that names its piece everywhere, and null for stories from before, whose
-- entries have none. What was joined then stays joined: the log says so, and is not touched.
--
-- H2 commits after every statement that changes tables, so each can run again. The piece must be given, so that a program
-- of the version before that has the record open fails, instead of joining by the guid alone.

-- Every writer holds this lock, so none is in the middle of adding a story.
select size from head where one = 1 for update;

alter table edition add column if not exists piece bigint;

alter table edition add column if not exists scope varchar(64);

update edition set piece = (select min(version.number) from edition version where version.guid = edition.guid)
where piece is null;

alter table edition alter column piece set not null;

create index if not exists edition_piece on edition (piece);

create index if not exists edition_scope on edition (scope);
