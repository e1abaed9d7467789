-- rename column member.town to city
ALTER TABLE "member" RENAME COLUMN "town" TO "city";

-- add index member.ix_member_city
CREATE INDEX "ix_member_city" ON "member" ("city");

-- tortoise: down

-- rename column member.city to town
ALTER TABLE "member" RENAME COLUMN "city" TO "town";

-- drop index member.ix_member_city
DROP INDEX "ix_member_city";
