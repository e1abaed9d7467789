-- alter column member.first_name
ALTER TABLE "member" ADD CONSTRAINT "tortoise_nn_member_first_name" CHECK ("first_name" IS NOT NULL) NOT VALID;
-- tortoise: no-transaction
-- alter column member.first_name
ALTER TABLE "member" VALIDATE CONSTRAINT "tortoise_nn_member_first_name";
-- tortoise: transaction
-- alter column member.first_name
ALTER TABLE "member" ALTER COLUMN "first_name" SET NOT NULL;
ALTER TABLE "member" DROP CONSTRAINT "tortoise_nn_member_first_name";

-- alter column member.last_name
ALTER TABLE "member" ADD CONSTRAINT "tortoise_nn_member_last_name" CHECK ("last_name" IS NOT NULL) NOT VALID;
-- tortoise: no-transaction
-- alter column member.last_name
ALTER TABLE "member" VALIDATE CONSTRAINT "tortoise_nn_member_last_name";
-- tortoise: transaction
-- alter column member.last_name
ALTER TABLE "member" ALTER COLUMN "last_name" SET NOT NULL;
ALTER TABLE "member" DROP CONSTRAINT "tortoise_nn_member_last_name";

-- drop column member.name
ALTER TABLE "member" DROP COLUMN "name";
