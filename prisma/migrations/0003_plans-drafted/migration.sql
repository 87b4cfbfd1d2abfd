-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('draft', 'issued', 'withdrawn');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "approvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "draftedAt" TIMESTAMPTZ(3),
ADD COLUMN     "draftedBy" TEXT,
ADD COLUMN     "state" "PlanState" NOT NULL DEFAULT 'issued';

-- Drafts and withdrawn versions lie beside the one in force.
ALTER TABLE "Plan" DROP CONSTRAINT "one_plan_in_force";
ALTER TABLE "Plan" ADD CONSTRAINT "one_plan_in_force"
  EXCLUDE USING gist ("hazard" WITH =, "medium" WITH =, "magnitude" WITH =,
    daterange("effectiveFrom", "effectiveTo", '[]') WITH &&) WHERE ("state" = 'issued');
ALTER TABLE "Plan" ADD CONSTRAINT "only_issued_plans_are_approved" CHECK ("state" = 'issued' OR "approvedBy" IS NULL);
ALTER TABLE "Plan" ADD CONSTRAINT "plan_crew_is_positive" CHECK ("crewPerStation" > 0);

-- A version of a plan is never changed. Its last day is set when the next one follows, a draft is issued
-- or withdrawn, and what shipped unapproved is approved; nothing else.
CREATE OR REPLACE FUNCTION plan_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND (NEW."id", NEW."hazard", NEW."medium", NEW."magnitude", NEW."version", NEW."crewPerStation")
      = (OLD."id", OLD."hazard", OLD."medium", OLD."magnitude", OLD."version", OLD."crewPerStation")
    AND OLD."state" <> 'withdrawn'
    AND (OLD."state" = 'draft' OR (NEW."state" = 'issued' AND NEW."effectiveFrom" = OLD."effectiveFrom"))
    AND (OLD."approvedBy" IS NULL OR NEW."approvedBy" IS NOT DISTINCT FROM OLD."approvedBy")
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'plan % is not changed in place', OLD."id"
    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_version_is_immutable';
END $$;
CREATE TRIGGER plan_version_is_immutable BEFORE UPDATE OR DELETE ON "Plan"
  FOR EACH ROW EXECUTE FUNCTION plan_version_is_immutable();
CREATE OR REPLACE FUNCTION plan_needs_are_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the needs of plan % are not changed in place', OLD."planId"
    USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_needs_are_immutable';
END $$;
CREATE TRIGGER plan_needs_are_immutable BEFORE UPDATE OR DELETE ON "PlanNeed"
  FOR EACH ROW EXECUTE FUNCTION plan_needs_are_immutable();
CREATE OR REPLACE FUNCTION approved_plan_gets_no_needs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Plan" WHERE "id" = NEW."planId" AND "approvedBy" IS NOT NULL) THEN
    RAISE EXCEPTION 'plan % is approved', NEW."planId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'approved_plan_gets_no_needs';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approved_plan_gets_no_needs BEFORE INSERT ON "PlanNeed"
  FOR EACH ROW EXECUTE FUNCTION approved_plan_gets_no_needs();
