-- Where a table is rebuilt, tortoise turns foreign keys off before the transaction, and keeps triggers and views. Whoever runs this by hand must do that too.

-- tortoise: rebuild member
-- rebuild table member
CREATE TABLE "tortoise_new_member" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "first_name" VARCHAR(100) NOT NULL,
    "last_name" VARCHAR(100) NOT NULL,
    "city" TEXT,
    CONSTRAINT "limit_member_first_name" CHECK (length("first_name") <= 100),
    CONSTRAINT "limit_member_last_name" CHECK (length("last_name") <= 100)
);
INSERT INTO "tortoise_new_member" ("id", "first_name", "last_name", "city") SELECT "id", "first_name", "last_name", "city" FROM "member";
DELETE FROM sqlite_sequence WHERE name = 'tortoise_new_member';
INSERT INTO sqlite_sequence (name, seq) SELECT 'tortoise_new_member', seq FROM sqlite_sequence WHERE name = 'member';
DROP TABLE "member";
ALTER TABLE "tortoise_new_member" RENAME TO "member";
CREATE INDEX "ix_member_city" ON "member" ("city");
