-- AlterEnum
ALTER TYPE "AssignmentStatus" ADD VALUE 'diverted';

-- AlterTable
ALTER TABLE "DecisionInputs" ALTER COLUMN "body" SET DATA TYPE JSON;

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "divertedFromId" UUID;

-- AlterTable
ALTER TABLE "StockLot" ADD COLUMN     "minimum" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "Readiness" ADD COLUMN     "cause" TEXT,
ADD COLUMN     "world" TEXT NOT NULL DEFAULT 'real';

-- CreateTable
CREATE TABLE "Track" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "accuracyM" DOUBLE PRECISION,

    CONSTRAINT "Track_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TravelFactor" (
    "id" UUID NOT NULL,
    "stationCode" TEXT NOT NULL,
    "roadClass" TEXT NOT NULL,
    "factor" DOUBLE PRECISION NOT NULL,
    "trips" INTEGER NOT NULL,
    "reason" TEXT,
    "acceptedBy" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "TravelFactor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Track_assignmentId_at_idx" ON "Track"("assignmentId", "at" DESC);

-- CreateIndex
CREATE INDEX "TravelFactor_stationCode_idx" ON "TravelFactor"("stationCode");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_divertedFromId_key" ON "Assignment"("divertedFromId");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_divertedFromId_fkey" FOREIGN KEY ("divertedFromId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Track" ADD CONSTRAINT "Track_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TravelFactor" ADD CONSTRAINT "TravelFactor_stationCode_fkey" FOREIGN KEY ("stationCode") REFERENCES "Station"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- jsonb had put the keys in an order of its own: what is kept from here on is named by the text it is.
UPDATE "DecisionInputs" SET "hash" = encode(sha256(convert_to("body"::text, 'UTF8')), 'hex');

ALTER TABLE "StockLot" ADD CONSTRAINT "stock_minimum_is_a_quantity" CHECK ("minimum" >= 0);
ALTER TABLE "Readiness" ADD CONSTRAINT "readiness_cause_known" CHECK ("cause" IN ('cleaning', 'crew', 'vehicle', 'stock', 'other'));
ALTER TABLE "TravelFactor" ADD CONSTRAINT "travel_factor_is_plausible" CHECK ("factor" BETWEEN 0.2 AND 5 AND "trips" > 0);
CREATE UNIQUE INDEX "one_factor_per_station_and_road_class" ON "TravelFactor" ("stationCode", "roadClass") WHERE "endedAt" IS NULL;
ALTER TABLE "Assignment" ADD CONSTRAINT "what_is_diverted_has_ended" CHECK ("status"::text <> 'diverted' OR "endedAt" IS NOT NULL);
ALTER TABLE "Track" ADD CONSTRAINT "track_on_earth" CHECK ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180 AND "accuracyM" >= 0);

-- What was decided, and on which facts, stays as it was: years later it is read and reckoned again.
CREATE OR REPLACE FUNCTION decision_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is kept as it was', TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'decision_is_kept';
END $$;
CREATE TRIGGER decision_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON "Decision"
  FOR EACH STATEMENT EXECUTE FUNCTION decision_is_kept();
CREATE TRIGGER decision_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON "DecisionInputs"
  FOR EACH STATEMENT EXECUTE FUNCTION decision_is_kept();
REVOKE UPDATE, DELETE ON "Decision", "DecisionInputs" FROM app;

-- A team on its way home from it is no longer at it.
DROP INDEX "one_open_assignment_per_incident_and_station";
CREATE UNIQUE INDEX "one_open_assignment_per_incident_and_station" ON "Assignment" ("incidentId", "stationCode")
  WHERE "endedAt" IS NULL AND "releasedAt" IS NULL;

CREATE OR REPLACE FUNCTION stock_never_overcommitted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  bound double precision;
  available double precision;
BEGIN
  IF NEW."endedAt" IS NOT NULL THEN RETURN NULL; END IF;
  -- What a team has with it goes from one order to another: nothing more is bound.
  IF TG_OP = 'UPDATE' AND OLD."endedAt" IS NULL AND NEW."quantity" <= OLD."quantity"
    AND (NEW."stationCode", NEW."world", NEW."capability") = (OLD."stationCode", OLD."world", OLD."capability")
  THEN RETURN NULL; END IF;
  SELECT COALESCE(sum("quantity"), 0) INTO bound FROM "Commitment"
    WHERE "stationCode" = NEW."stationCode" AND "world" = NEW."world"
      AND "capability" = NEW."capability" AND "endedAt" IS NULL;
  SELECT COALESCE(sum("owned" - "outOfService"), 0) INTO available FROM "StockLot"
    WHERE "stationCode" = NEW."stationCode" AND "capability" = NEW."capability";
  IF bound > available + 1e-9 THEN
    RAISE EXCEPTION 'stock over-committed: % % % > %', NEW."stationCode", NEW."capability", bound, available
      USING ERRCODE = 'check_violation', CONSTRAINT = 'stock_never_overcommitted';
  END IF;
  RETURN NULL;
END $$;
