-- 默克尔树: the nodes of the tree over the log, 256 complete ones of a level at a time, with the hash above them.
-- Level 0 holds the hashes of entries 256·index+1 to 256·(index+1); level n the hashes above the tiles of level n-1.
-- What does not fill a tile yet is read from the entries. A complete tile never changes.
create table release.tile (
    level  smallint not null check (level between 0 and 7),
    index  bigint   not null check (index >= 0),
    root   bytea    not null check (octet_length(root) = 32),
    hashes bytea    not null check (octet_length(hashes) = 8192),
    primary key (level, index)
);
-- Hashes do not get shorter by packing, and most readings want the root alone.
alter table release.tile alter column hashes set storage external;
comment on table release.tile is '默克尔树的节点';

create trigger tile_is_final before update or delete on release.tile
    for each row execute function release.refuse_change();
create trigger tiles_are_not_emptied before truncate on release.tile
    for each statement execute function release.refuse_change();
