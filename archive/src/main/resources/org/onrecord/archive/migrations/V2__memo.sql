-- What programs keep beside the record: how far they came, what they follow. No part of the log, and the one table whose
-- rows change.
create table memo (
    name varchar(500) primary key,
    content varchar(1000000) not null
);
