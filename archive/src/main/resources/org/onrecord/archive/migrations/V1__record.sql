-- Everything here is only ever added to; the one row of head alone changes. Nothing is updated or deleted, so what
-- was acknowledged stays, and the hashes in entry hold for all time. H2 (in PostgreSQL's mode) and PostgreSQL both run
-- this file.

-- The log: what was put on record, one entry behind the other. The hash is that of the payload as a leaf (RFC 9162).
-- A payload too long for its column is kept in pieces, under its hash. What the payload of an entry tells stands in
-- the other tables once more where something must be found by it.
create table entry (
    position bigint primary key,
    sort varchar(20) not null,
    subject varchar(100) not null,
    hash bytea not null,
    payload varchar(1000000) not null
);

-- The stories by their digests. Statements are found by their ids in the index: ids follow no order, and each would cost
-- a page of a tree that is written anew at every commit.
create table story (
    number bigint primary key,
    digest varchar(71) not null
);
create unique index story_digest on story (digest);

-- The one row that every writer locks: how many entries there are, and the roots of the subtrees that they fall into.
create table head (
    one integer primary key,
    size bigint not null,
    frontier bytea not null
);

-- The roots of complete subtrees, of every eighth level: 256 entries, 65,536 entries, and so on.
create table node (
    level integer not null,
    place bigint not null,
    hash bytea not null,
    primary key (level, place)
);

-- The texts of stories by their digests, and long payloads by their hashes, in pieces.
create table piece (
    digest varchar(71) not null,
    part integer not null,
    bytes bytea not null,
    primary key (digest, part)
);

-- The versions of a piece, in the order of their numbers.
create table edition (
    number bigint primary key,
    guid varchar(2000) not null
);
create index edition_guid on edition (guid);

-- Stories and statements that belong to an earlier one's cluster, and clusters that were joined to another.
create table member (
    number bigint primary key,
    cluster bigint not null
);
create index member_cluster on member (cluster);

-- Of every speaker whom a story shows the first statement, and what the story tells of them, as JSON.
create table appearance (
    position bigint primary key,
    speaker bigint not null,
    evidence varchar(8000) not null
);
create index appearance_speaker on appearance (speaker);

-- The names, folded, under which an appearance is filed.
create table alias (
    name varchar(400) not null,
    position bigint not null,
    primary key (name, position)
);
create index alias_position on alias (position);

-- The entries that are neither story nor statement: what people did to the record, and where else a story was seen.
create table event (
    position bigint primary key
);
