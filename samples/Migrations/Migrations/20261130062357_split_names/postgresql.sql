-- add column member.first_name
ALTER TABLE "member" ADD COLUMN "first_name" varchar(100) COLLATE "C";

-- add column member.last_name
ALTER TABLE "member" ADD COLUMN "last_name" varchar(100) COLLATE "C";

-- tortoise: run SplitNames

-- tortoise: down

-- drop column member.first_name
ALTER TABLE "member" DROP COLUMN "first_name";

-- drop column member.last_name
ALTER TABLE "member" DROP COLUMN "last_name";
