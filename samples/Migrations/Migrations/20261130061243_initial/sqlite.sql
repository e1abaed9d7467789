-- create table member
CREATE TABLE "member" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(200) NOT NULL,
    "town" TEXT,
    CONSTRAINT "limit_member_name" CHECK (length("name") <= 200)
);

-- tortoise: down

-- drop table member
DROP TABLE "member";
