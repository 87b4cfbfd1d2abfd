-- AlterTable
ALTER TABLE "Mandate" ADD COLUMN     "approvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "approvedBy" TEXT,
ADD COLUMN     "draftedAt" TIMESTAMPTZ(3),
ADD COLUMN     "draftedBy" TEXT,
ADD COLUMN     "state" "PlanState" NOT NULL DEFAULT 'issued',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- What shipped for one body so far followed each other by date: they are its versions, the oldest first.
UPDATE "Mandate" SET "version" = numbered."version" FROM (
  SELECT "id", row_number() OVER (PARTITION BY "hazard", "medium", "body" ORDER BY "effectiveFrom", "id") AS "version"
  FROM "Mandate") numbered
  WHERE "Mandate"."id" = numbered."id";

-- CreateIndex
CREATE UNIQUE INDEX "Mandate_hazard_medium_body_version_key" ON "Mandate"("hazard", "medium", "body", "version");

-- Drafts and withdrawn versions lie beside the one in force.
ALTER TABLE "Mandate" ADD CONSTRAINT "one_mandate_in_force"
  EXCLUDE USING gist ("hazard" WITH =, "medium" WITH =, "body" WITH =, COALESCE("fromMagnitude", '') WITH =,
    daterange("effectiveFrom", "effectiveTo", '[]') WITH &&) WHERE ("state" = 'issued');
ALTER TABLE "Mandate" ADD CONSTRAINT "only_issued_mandates_are_approved" CHECK ("state" = 'issued' OR "approvedBy" IS NULL);
ALTER TABLE "Mandate" ADD CONSTRAINT "mandate_has_a_source" CHECK (btrim("source") <> '');

-- A version of a mandate is never changed either, and one that is issued only ever ends sooner.
CREATE OR REPLACE FUNCTION mandate_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND (NEW."id", NEW."hazard", NEW."medium", NEW."body", NEW."role", NEW."source", NEW."verified", NEW."version")
      = (OLD."id", OLD."hazard", OLD."medium", OLD."body", OLD."role", OLD."source", OLD."verified", OLD."version")
    AND NEW."fromMagnitude" IS NOT DISTINCT FROM OLD."fromMagnitude"
    AND OLD."state" <> 'withdrawn'
    AND (OLD."state" = 'draft' OR (NEW."state" = 'issued' AND NEW."effectiveFrom" = OLD."effectiveFrom"
      AND COALESCE(NEW."effectiveTo", 'infinity') <= COALESCE(OLD."effectiveTo", 'infinity')))
    AND (OLD."approvedBy" IS NULL OR NEW."approvedBy" IS NOT DISTINCT FROM OLD."approvedBy")
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'mandate % is not changed in place', OLD."id"
    USING ERRCODE = 'check_violation', CONSTRAINT = 'mandate_version_is_immutable';
END $$;
CREATE TRIGGER mandate_version_is_immutable BEFORE UPDATE OR DELETE ON "Mandate"
  FOR EACH ROW EXECUTE FUNCTION mandate_version_is_immutable();
