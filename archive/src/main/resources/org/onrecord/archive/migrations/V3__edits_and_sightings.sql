-- What stood together in the table of events: the entries that people made to correct the record, which everybody who
-- reads it holds in memory, and those that say where else a story was seen, which are as many as there are outlets and
-- are looked up by their story. The log stays as it was; the entries themselves are not touched.
--
-- H2 commits after every statement that changes tables, so a program may be killed between any two of these: each can
-- run again. The table of events is taken away, so that a program of the version before that has the record open still
-- fails, instead of writing where nobody looks.

-- Every writer holds this lock, so none is in the middle of writing events.
select size from head where one = 1 for update;

-- The entries with which people, and publishers, changed what earlier entries say.
create table if not exists edit (
    position bigint primary key
);

-- The entries that say that a story was published elsewhere too, and the number of the story.
create table if not exists sighting (
    position bigint primary key,
    story bigint not null
);
create index if not exists sighting_story on sighting (story, position);

-- Empty where it was taken away already.
create table if not exists event (
    position bigint primary key
);

insert into sighting (position, story)
select event.position, story.number
from event
join entry on entry.position = event.position
join story on story.digest = entry.subject
where entry.sort = 'sighting'
and not exists (select 1 from sighting seen where seen.position = event.position);

insert into edit (position)
select event.position
from event
join entry on entry.position = event.position
where entry.sort <> 'sighting'
and not exists (select 1 from edit done where done.position = event.position);

drop table event;
