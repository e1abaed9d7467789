-- create table payment
CREATE TABLE "payment" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "member_id" INTEGER NOT NULL,
    "amount" DECIMAL_TEXT(10,2) NOT NULL,
    "day" DATE NOT NULL,
    CONSTRAINT "fk_payment_member_id" FOREIGN KEY ("member_id") REFERENCES "member" ("id") ON DELETE CASCADE,
    CONSTRAINT "limit_payment_amount" CHECK (instr(ltrim("amount", '-') || '.', '.') <= 9)
);
CREATE INDEX "ix_payment_member_id" ON "payment" ("member_id");

-- tortoise: down

-- drop table payment
DROP TABLE "payment";
