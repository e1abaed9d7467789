-- rename column member.town to city
ALTER TABLE "member" RENAME COLUMN "town" TO "city";

-- tortoise: no-transaction
-- add index member.ix_member_city
CREATE INDEX CONCURRENTLY "ix_member_city" ON "member" ("city" NULLS FIRST);

-- tortoise: down

-- drop index member.ix_member_city
DROP INDEX "ix_member_city";

-- rename column member.city to town
ALTER TABLE "member" RENAME COLUMN "city" TO "town";
