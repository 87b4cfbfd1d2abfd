-- Invariants that a schema file cannot say. Names tell what a violation means.
ALTER TABLE "Instance" ADD CONSTRAINT "instance_is_one_row" CHECK ("id" = 1);
ALTER TABLE "Instance" ADD CONSTRAINT "instance_mode_known" CHECK ("mode" IN ('demo', 'live'));
ALTER TABLE "User" ADD CONSTRAINT "crew_has_a_station" CHECK ("role" <> 'crew' OR "stationCode" IS NOT NULL);
ALTER TABLE "ApiKey" ADD CONSTRAINT "crew_key_has_a_station" CHECK ("role" <> 'crew' OR "stationCode" IS NOT NULL);

ALTER TABLE "StockLot" ADD CONSTRAINT "stock_within_bounds" CHECK (0 <= "outOfService" AND "outOfService" <= "owned");
ALTER TABLE "StockLot" ADD CONSTRAINT "stock_minimum_is_a_quantity" CHECK ("minimum" >= 0);
ALTER TABLE "Readiness" ADD CONSTRAINT "readiness_cause_known" CHECK ("cause" IN ('cleaning', 'crew', 'vehicle', 'stock', 'other'));
ALTER TABLE "TravelFactor" ADD CONSTRAINT "travel_factor_is_plausible" CHECK ("factor" BETWEEN 0.2 AND 5 AND "trips" > 0);
CREATE UNIQUE INDEX "one_factor_per_station_and_road_class" ON "TravelFactor" ("stationCode", "roadClass") WHERE "endedAt" IS NULL;
ALTER TABLE "PlanNeed" ADD CONSTRAINT "need_is_positive" CHECK ("quantity" > 0);

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "incident_search" ON "Incident" USING gin ("searchText" gin_trgm_ops);
ALTER TABLE "ShiftSlot" ADD CONSTRAINT "one_slot_per_member_at_a_time"
  EXCLUDE USING gist ("memberId" WITH =, tstzrange("startsAt", "endsAt") WITH &&);
ALTER TABLE "Plan" ADD CONSTRAINT "one_plan_in_force"
  EXCLUDE USING gist ("hazard" WITH =, "medium" WITH =, "magnitude" WITH =,
    daterange("effectiveFrom", "effectiveTo", '[]') WITH &&) WHERE ("state" = 'issued');
ALTER TABLE "Plan" ADD CONSTRAINT "only_issued_plans_are_approved" CHECK ("state" = 'issued' OR "approvedBy" IS NULL);
ALTER TABLE "Plan" ADD CONSTRAINT "plan_crew_is_positive" CHECK ("crewPerStation" > 0);
ALTER TABLE "Mandate" ADD CONSTRAINT "one_mandate_in_force"
  EXCLUDE USING gist ("hazard" WITH =, "medium" WITH =, "body" WITH =, COALESCE("fromMagnitude", '') WITH =,
    daterange("effectiveFrom", "effectiveTo", '[]') WITH &&) WHERE ("state" = 'issued');
ALTER TABLE "Mandate" ADD CONSTRAINT "only_issued_mandates_are_approved" CHECK ("state" = 'issued' OR "approvedBy" IS NULL);
ALTER TABLE "Mandate" ADD CONSTRAINT "mandate_has_a_source" CHECK (btrim("source") <> '');

ALTER TABLE "Incident" ADD CONSTRAINT "drills_are_coded_apart" CHECK ("isDrill" = ("code" LIKE 'DT-%'));
ALTER TABLE "Incident" ADD CONSTRAINT "drills_never_in_the_real_world" CHECK ("isDrill" = ("world" <> 'real'));
ALTER TABLE "Incident" ADD CONSTRAINT "priority_known" CHECK ("priority" BETWEEN 1 AND 3);
ALTER TABLE "Incident" ADD CONSTRAINT "position_whole" CHECK (
  ("lat" IS NULL) = ("lng" IS NULL) AND ("lat" IS NULL OR ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180)));

ALTER TABLE "Quantity" ADD CONSTRAINT "quantity_in_order" CHECK (0 <= "min" AND "min" <= "max");
CREATE UNIQUE INDEX "one_quantity_used_for_the_level" ON "Quantity" ("incidentId") WHERE "usedForLevel";
CREATE UNIQUE INDEX "one_current_classification" ON "Classification" ("incidentId", "scheme") WHERE "supersededAt" IS NULL;
CREATE UNIQUE INDEX "one_open_duplicate_link" ON "Duplicate" ("incidentId") WHERE "unlinkedAt" IS NULL;
ALTER TABLE "Duplicate" ADD CONSTRAINT "no_duplicate_of_itself" CHECK ("incidentId" <> "ofId");

-- A team on its way home from it is no longer at it.
CREATE UNIQUE INDEX "one_open_assignment_per_incident_and_station" ON "Assignment" ("incidentId", "stationCode")
  WHERE "endedAt" IS NULL AND "releasedAt" IS NULL;
CREATE INDEX "assignments_awaiting_answer" ON "Assignment" ("ackDueAt") WHERE "status" = 'ordered';
CREATE INDEX "open_commitments" ON "Commitment" ("stationCode", "world", "capability") WHERE "endedAt" IS NULL;
ALTER TABLE "Assignment" ADD CONSTRAINT "steps_in_order" CHECK (
  ("acknowledgedAt" IS NULL OR "acknowledgedAt" >= "orderedAt")
  AND ("departedAt" IS NULL OR "departedAt" >= COALESCE("acknowledgedAt", "orderedAt"))
  AND ("arrivedAt" IS NULL OR "arrivedAt" >= COALESCE("departedAt", "orderedAt"))
  AND ("releasedAt" IS NULL OR "releasedAt" >= COALESCE("arrivedAt", "orderedAt"))
  AND ("returnedAt" IS NULL OR "returnedAt" >= COALESCE("releasedAt", "orderedAt")));
ALTER TABLE "Assignment" ADD CONSTRAINT "what_is_diverted_has_ended" CHECK ("status"::text <> 'diverted' OR "endedAt" IS NOT NULL);
ALTER TABLE "Track" ADD CONSTRAINT "track_on_earth" CHECK ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180 AND "accuracyM" >= 0);
ALTER TABLE "Commitment" ADD CONSTRAINT "commitment_is_positive" CHECK ("quantity" > 0 AND "consumed" >= 0 AND "consumed" <= "quantity");
CREATE UNIQUE INDEX "a_member_is_in_one_crew" ON "CrewCommitment" ("memberId", "world") WHERE "endedAt" IS NULL;

ALTER TABLE "Notice" ADD CONSTRAINT "notice_kind_known" CHECK ("dueKind" IN ('law', 'internal', 'none'));
ALTER TABLE "Report" ADD CONSTRAINT "issued_is_whole" CHECK (
  ("status" = 'draft' AND "issuedAt" IS NULL) OR ("status" = 'issued' AND "issuedAt" IS NOT NULL AND "number" IS NOT NULL));

-- The sum of open commitments never exceeds what the station can use, whatever the code does.
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
CREATE TRIGGER stock_never_overcommitted AFTER INSERT OR UPDATE ON "Commitment"
  FOR EACH ROW EXECUTE FUNCTION stock_never_overcommitted();

-- An issued paper is never changed.
CREATE OR REPLACE FUNCTION issued_report_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" = 'issued' THEN
    RAISE EXCEPTION 'report % is issued', OLD."id" USING ERRCODE = 'check_violation', CONSTRAINT = 'issued_report_is_immutable';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER issued_report_is_immutable BEFORE UPDATE OR DELETE ON "Report"
  FOR EACH ROW EXECUTE FUNCTION issued_report_is_immutable();

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

-- Demo accounts refuse to exist beside real data.
CREATE OR REPLACE FUNCTION demo_users_only_in_demo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."isDemo" AND NOT EXISTS (SELECT 1 FROM "Instance" WHERE "mode" = 'demo') THEN
    RAISE EXCEPTION 'demo accounts exist only in demo mode' USING ERRCODE = 'check_violation', CONSTRAINT = 'demo_users_only_in_demo';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER demo_users_only_in_demo BEFORE INSERT OR UPDATE ON "User"
  FOR EACH ROW EXECUTE FUNCTION demo_users_only_in_demo();
