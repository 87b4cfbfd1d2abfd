-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Agency" AS ENUM ('SOS', 'NACCET');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'crew', 'coordinator', 'commander', 'admin');

-- CreateEnum
CREATE TYPE "AssignmentStatus" AS ENUM ('ordered', 'acknowledged', 'departed', 'arrived', 'released', 'returned', 'declined', 'expired', 'cancelled');

-- CreateEnum
CREATE TYPE "IncidentStatus" AS ENUM ('reported', 'verified', 'responding', 'contained', 'recovering', 'closed', 'false-alarm', 'duplicate');

-- CreateEnum
CREATE TYPE "QuantityKind" AS ENUM ('released', 'on-board', 'recovered');

-- CreateEnum
CREATE TYPE "Hazard" AS ENUM ('oil', 'chemical', 'dioxin', 'radiation', 'pollution');

-- CreateEnum
CREATE TYPE "Medium" AS ENUM ('sea', 'coast', 'river', 'land', 'facility', 'air');

-- CreateEnum
CREATE TYPE "ReadinessState" AS ENUM ('ready', 'limited', 'off');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "displayUsername" TEXT,
    "agency" "Agency" NOT NULL,
    "role" "Role" NOT NULL,
    "stationCode" TEXT,
    "rank" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "agency" "Agency" NOT NULL,
    "role" "Role" NOT NULL,
    "stationCode" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instance" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mode" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Idempotency" (
    "actorId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "response" JSONB,
    "status" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Idempotency_pkey" PRIMARY KEY ("actorId","key")
);

-- CreateTable
CREATE TABLE "DecisionInputs" (
    "hash" TEXT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "DecisionInputs_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "inputsHash" TEXT NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "chosen" JSONB NOT NULL,
    "named" BOOLEAN NOT NULL,
    "forced" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "stationCode" TEXT NOT NULL,
    "decisionId" UUID NOT NULL,
    "world" TEXT NOT NULL,
    "status" "AssignmentStatus" NOT NULL DEFAULT 'ordered',
    "isLead" BOOLEAN NOT NULL,
    "crew" INTEGER NOT NULL,
    "estimate" JSONB,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL,
    "ackDueAt" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "departedAt" TIMESTAMPTZ(3),
    "arrivedAt" TIMESTAMPTZ(3),
    "releasedAt" TIMESTAMPTZ(3),
    "returnedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "approvedBy" TEXT,
    "approvedVia" TEXT,
    "endReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "assignmentId" UUID NOT NULL,
    "stationCode" TEXT NOT NULL,
    "world" TEXT NOT NULL,
    "capability" TEXT NOT NULL,
    "quantity" DOUBLE PRECISION NOT NULL,
    "consumed" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("assignmentId","capability")
);

-- CreateTable
CREATE TABLE "CrewCommitment" (
    "assignmentId" UUID NOT NULL,
    "memberId" TEXT NOT NULL,
    "world" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CrewCommitment_pkey" PRIMARY KEY ("assignmentId","memberId")
);

-- CreateTable
CREATE TABLE "SupportRequest" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "needs" JSONB NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedBy" TEXT NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "proof" TEXT,

    CONSTRAINT "SupportRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Incident" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "isDrill" BOOLEAN NOT NULL,
    "year" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "world" TEXT NOT NULL,
    "hazard" "Hazard" NOT NULL,
    "medium" "Medium" NOT NULL,
    "alsoMedia" "Medium"[],
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "accuracyM" INTEGER,
    "positionSource" TEXT,
    "placeText" TEXT,
    "provinceCode" TEXT,
    "provinceName" TEXT,
    "communeCode" TEXT,
    "communeName" TEXT,
    "nearestName" TEXT,
    "nearestKm" DOUBLE PRECISION,
    "atSea" BOOLEAN NOT NULL DEFAULT false,
    "abroad" BOOLEAN NOT NULL DEFAULT false,
    "summary" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "substance" JSONB,
    "stillReleasing" BOOLEAN,
    "status" "IncidentStatus" NOT NULL DEFAULT 'reported',
    "formerStatus" "IncidentStatus",
    "priority" INTEGER NOT NULL,
    "prioritySetBy" TEXT,
    "occurredAt" TIMESTAMPTZ(3),
    "discoveredAt" TIMESTAMPTZ(3),
    "reportedAt" TIMESTAMPTZ(3),
    "loggedAt" TIMESTAMPTZ(3) NOT NULL,
    "loggedBy" TEXT NOT NULL,
    "leadAgency" "Agency" NOT NULL,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lastSeq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HazardDetail" (
    "incidentId" UUID NOT NULL,
    "hazard" "Hazard" NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "HazardDetail_pkey" PRIMARY KEY ("incidentId","hazard")
);

-- CreateTable
CREATE TABLE "Party" (
    "incidentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "owner" TEXT,
    "vessel" TEXT,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("incidentId")
);

-- CreateTable
CREATE TABLE "Impact" (
    "incidentId" UUID NOT NULL,
    "casualties" INTEGER,
    "drinkingWater" BOOLEAN,

    CONSTRAINT "Impact_pkey" PRIMARY KEY ("incidentId")
);

-- CreateTable
CREATE TABLE "Reporter" (
    "incidentId" UUID NOT NULL,
    "name" TEXT,
    "phone" TEXT,
    "organisation" TEXT,
    "eraseAfter" TIMESTAMPTZ(3),

    CONSTRAINT "Reporter_pkey" PRIMARY KEY ("incidentId")
);

-- CreateTable
CREATE TABLE "Quantity" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "kind" "QuantityKind" NOT NULL,
    "min" DOUBLE PRECISION NOT NULL,
    "max" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "usedForLevel" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Quantity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Classification" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "suggested" TEXT,
    "ruleVersionId" TEXT,
    "setBy" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "Classification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Duplicate" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "ofId" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,
    "linkedBy" TEXT NOT NULL,
    "unlinkedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Duplicate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "dutyId" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "dueKind" TEXT NOT NULL,
    "doneAt" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "proof" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "seq" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "agency" "Agency",
    "audience" TEXT NOT NULL DEFAULT 'desk',
    "world" TEXT NOT NULL,
    "incidentId" UUID,
    "kind" TEXT NOT NULL,
    "body" TEXT,
    "values" JSONB NOT NULL DEFAULT '{}',
    "touches" JSONB NOT NULL DEFAULT '[]',
    "correctsId" UUID,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "JournalSeal" (
    "id" SERIAL NOT NULL,
    "from" BIGINT NOT NULL,
    "to" BIGINT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JournalSeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Province" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "Province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "provinceCode" TEXT NOT NULL,

    CONSTRAINT "Commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "hazard" "Hazard" NOT NULL,
    "medium" "Medium" NOT NULL,
    "magnitude" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "crewPerStation" INTEGER NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,
    "approvedBy" TEXT,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanNeed" (
    "planId" TEXT NOT NULL,
    "capability" TEXT NOT NULL,
    "quantity" DOUBLE PRECISION NOT NULL,
    "essential" BOOLEAN NOT NULL,

    CONSTRAINT "PlanNeed_pkey" PRIMARY KEY ("planId","capability")
);

-- CreateTable
CREATE TABLE "Mandate" (
    "id" TEXT NOT NULL,
    "hazard" "Hazard" NOT NULL,
    "medium" "Medium" NOT NULL,
    "body" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "fromMagnitude" TEXT,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,

    CONSTRAINT "Mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Policy" (
    "version" INTEGER NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "Policy_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Counter" (
    "kind" TEXT NOT NULL,
    "agency" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "world" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("kind","agency","type","year","world")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "verifyToken" TEXT NOT NULL,
    "incidentId" UUID NOT NULL,
    "agency" "Agency" NOT NULL,
    "kind" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "world" TEXT NOT NULL,
    "number" INTEGER,
    "symbol" TEXT,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "snapshot" JSONB NOT NULL,
    "replacesId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3),
    "issuedBy" TEXT,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportFile" (
    "reportId" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ReportFile_pkey" PRIMARY KEY ("reportId","format")
);

-- CreateTable
CREATE TABLE "Station" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "agency" "Agency" NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "portName" TEXT,
    "portLat" DOUBLE PRECISION,
    "portLng" DOUBLE PRECISION,
    "mobilisationMinutes" INTEGER NOT NULL,
    "provinceCode" TEXT,
    "communeCode" TEXT,
    "oldProvince" TEXT,
    "isSynthetic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Station_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "StockLot" (
    "id" TEXT NOT NULL,
    "stationCode" TEXT NOT NULL,
    "capability" TEXT NOT NULL,
    "owned" DOUBLE PRECISION NOT NULL,
    "outOfService" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "expiresOn" DATE,
    "checkedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StockLot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" TEXT NOT NULL,
    "stationCode" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Qualification" (
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "expiresOn" DATE NOT NULL,

    CONSTRAINT "Qualification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShiftSlot" (
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShiftSlot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Readiness" (
    "id" TEXT NOT NULL,
    "stationCode" TEXT NOT NULL,
    "state" "ReadinessState" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "Readiness_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "External" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "latFrom" DOUBLE PRECISION,
    "latTo" DOUBLE PRECISION,
    "capabilities" JSONB NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "External_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE INDEX "User_stationCode_idx" ON "User"("stationCode");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "ApiKey_stationCode_idx" ON "ApiKey"("stationCode");

-- CreateIndex
CREATE INDEX "Decision_incidentId_at_idx" ON "Decision"("incidentId", "at");

-- CreateIndex
CREATE INDEX "Decision_inputsHash_idx" ON "Decision"("inputsHash");

-- CreateIndex
CREATE INDEX "Assignment_incidentId_idx" ON "Assignment"("incidentId");

-- CreateIndex
CREATE INDEX "Assignment_stationCode_idx" ON "Assignment"("stationCode");

-- CreateIndex
CREATE INDEX "Assignment_decisionId_idx" ON "Assignment"("decisionId");

-- CreateIndex
CREATE INDEX "Commitment_stationCode_world_capability_idx" ON "Commitment"("stationCode", "world", "capability");

-- CreateIndex
CREATE INDEX "CrewCommitment_memberId_idx" ON "CrewCommitment"("memberId");

-- CreateIndex
CREATE INDEX "SupportRequest_incidentId_idx" ON "SupportRequest"("incidentId");

-- CreateIndex
CREATE INDEX "SupportRequest_externalId_idx" ON "SupportRequest"("externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Incident_code_key" ON "Incident"("code");

-- CreateIndex
CREATE INDEX "Incident_world_status_loggedAt_idx" ON "Incident"("world", "status", "loggedAt" DESC);

-- CreateIndex
CREATE INDEX "Incident_loggedAt_id_idx" ON "Incident"("loggedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Incident_hazard_idx" ON "Incident"("hazard");

-- CreateIndex
CREATE UNIQUE INDEX "Incident_isDrill_year_seq_key" ON "Incident"("isDrill", "year", "seq");

-- CreateIndex
CREATE INDEX "Quantity_incidentId_idx" ON "Quantity"("incidentId");

-- CreateIndex
CREATE INDEX "Classification_incidentId_idx" ON "Classification"("incidentId");

-- CreateIndex
CREATE INDEX "Duplicate_incidentId_idx" ON "Duplicate"("incidentId");

-- CreateIndex
CREATE INDEX "Duplicate_ofId_idx" ON "Duplicate"("ofId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_incidentId_dutyId_key" ON "Notice"("incidentId", "dutyId");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_id_key" ON "JournalEntry"("id");

-- CreateIndex
CREATE INDEX "JournalEntry_incidentId_seq_idx" ON "JournalEntry"("incidentId", "seq");

-- CreateIndex
CREATE INDEX "Commune_provinceCode_idx" ON "Commune"("provinceCode");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_hazard_medium_magnitude_version_key" ON "Plan"("hazard", "medium", "magnitude", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Report_verifyToken_key" ON "Report"("verifyToken");

-- CreateIndex
CREATE INDEX "Report_incidentId_idx" ON "Report"("incidentId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_agency_type_year_world_number_key" ON "Report"("agency", "type", "year", "world", "number");

-- CreateIndex
CREATE INDEX "Station_provinceCode_idx" ON "Station"("provinceCode");

-- CreateIndex
CREATE INDEX "Station_communeCode_idx" ON "Station"("communeCode");

-- CreateIndex
CREATE UNIQUE INDEX "StockLot_stationCode_capability_key" ON "StockLot"("stationCode", "capability");

-- CreateIndex
CREATE INDEX "Member_stationCode_idx" ON "Member"("stationCode");

-- CreateIndex
CREATE INDEX "Qualification_memberId_idx" ON "Qualification"("memberId");

-- CreateIndex
CREATE INDEX "ShiftSlot_memberId_idx" ON "ShiftSlot"("memberId");

-- CreateIndex
CREATE INDEX "Readiness_stationCode_at_idx" ON "Readiness"("stationCode", "at" DESC);

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_stationCode_fkey" FOREIGN KEY ("stationCode") REFERENCES "Station"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_stationCode_fkey" FOREIGN KEY ("stationCode") REFERENCES "Station"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_inputsHash_fkey" FOREIGN KEY ("inputsHash") REFERENCES "DecisionInputs"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_stationCode_fkey" FOREIGN KEY ("stationCode") REFERENCES "Station"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrewCommitment" ADD CONSTRAINT "CrewCommitment_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrewCommitment" ADD CONSTRAINT "CrewCommitment_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportRequest" ADD CONSTRAINT "SupportRequest_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportRequest" ADD CONSTRAINT "SupportRequest_externalId_fkey" FOREIGN KEY ("externalId") REFERENCES "External"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HazardDetail" ADD CONSTRAINT "HazardDetail_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Impact" ADD CONSTRAINT "Impact_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reporter" ADD CONSTRAINT "Reporter_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quantity" ADD CONSTRAINT "Quantity_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Classification" ADD CONSTRAINT "Classification_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duplicate" ADD CONSTRAINT "Duplicate_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duplicate" ADD CONSTRAINT "Duplicate_ofId_fkey" FOREIGN KEY ("ofId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commune" ADD CONSTRAINT "Commune_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanNeed" ADD CONSTRAINT "PlanNeed_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Station" ADD CONSTRAINT "Station_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Station" ADD CONSTRAINT "Station_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockLot" ADD CONSTRAINT "StockLot_stationCode_fkey" FOREIGN KEY ("stationCode") REFERENCES "Station"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_stationCode_fkey" FOREIGN KEY ("stationCode") REFERENCES "Station"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Qualification" ADD CONSTRAINT "Qualification_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftSlot" ADD CONSTRAINT "ShiftSlot_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Readiness" ADD CONSTRAINT "Readiness_stationCode_fkey" FOREIGN KEY ("stationCode") REFERENCES "Station"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Functions and triggers that a schema file cannot say.
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only STABLE, because its dictionary could be changed; ours is not, and an index needs IMMUTABLE.
CREATE OR REPLACE FUNCTION immutable_unaccent(words text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT public.unaccent('public.unaccent'::regdictionary, words) $$;

-- Told at commit, so nobody hears of what was rolled back. A nudge: readers fetch the row by `seq`.
CREATE OR REPLACE FUNCTION journal_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('journal', json_build_object(
    'seq', NEW."seq", 'kind', NEW."kind", 'incidentId', NEW."incidentId", 'id', NEW."id")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER journal_notify AFTER INSERT ON "JournalEntry"
  FOR EACH ROW EXECUTE FUNCTION journal_notify();

-- Nobody changes what was written, the owner of the tables included; a correction is a new entry.
CREATE OR REPLACE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'journal_is_append_only';
END $$;
CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "JournalEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "JournalSeal"
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

-- Invariants that a schema file cannot say. Names tell what a violation means.
ALTER TABLE "Instance" ADD CONSTRAINT "instance_is_one_row" CHECK ("id" = 1);
ALTER TABLE "Instance" ADD CONSTRAINT "instance_mode_known" CHECK ("mode" IN ('demo', 'live'));
ALTER TABLE "User" ADD CONSTRAINT "crew_has_a_station" CHECK ("role" <> 'crew' OR "stationCode" IS NOT NULL);
ALTER TABLE "ApiKey" ADD CONSTRAINT "crew_key_has_a_station" CHECK ("role" <> 'crew' OR "stationCode" IS NOT NULL);

ALTER TABLE "StockLot" ADD CONSTRAINT "stock_within_bounds" CHECK (0 <= "outOfService" AND "outOfService" <= "owned");
ALTER TABLE "PlanNeed" ADD CONSTRAINT "need_is_positive" CHECK ("quantity" > 0);

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "incident_search" ON "Incident" USING gin ("searchText" gin_trgm_ops);
ALTER TABLE "ShiftSlot" ADD CONSTRAINT "one_slot_per_member_at_a_time"
  EXCLUDE USING gist ("memberId" WITH =, tstzrange("startsAt", "endsAt") WITH &&);
ALTER TABLE "Plan" ADD CONSTRAINT "one_plan_in_force"
  EXCLUDE USING gist ("hazard" WITH =, "medium" WITH =, "magnitude" WITH =,
    daterange("effectiveFrom", "effectiveTo", '[]') WITH &&);

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

CREATE UNIQUE INDEX "one_open_assignment_per_incident_and_station" ON "Assignment" ("incidentId", "stationCode") WHERE "endedAt" IS NULL;
CREATE INDEX "assignments_awaiting_answer" ON "Assignment" ("ackDueAt") WHERE "status" = 'ordered';
CREATE INDEX "open_commitments" ON "Commitment" ("stationCode", "world", "capability") WHERE "endedAt" IS NULL;
ALTER TABLE "Assignment" ADD CONSTRAINT "steps_in_order" CHECK (
  ("acknowledgedAt" IS NULL OR "acknowledgedAt" >= "orderedAt")
  AND ("departedAt" IS NULL OR "departedAt" >= COALESCE("acknowledgedAt", "orderedAt"))
  AND ("arrivedAt" IS NULL OR "arrivedAt" >= COALESCE("departedAt", "orderedAt"))
  AND ("releasedAt" IS NULL OR "releasedAt" >= COALESCE("arrivedAt", "orderedAt"))
  AND ("returnedAt" IS NULL OR "returnedAt" >= COALESCE("releasedAt", "orderedAt")));
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

-- Indexes over expressions, for words searched without diacritics.

-- `app` serves the desk: it reads and writes rows, never tables, and never what the journal holds.
-- Both roles exist before the first migration: the start script makes them (docs/operations.md).
GRANT USAGE ON SCHEMA public TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO app;

REVOKE UPDATE, DELETE ON "JournalEntry", "JournalSeal" FROM app;
DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON "_prisma_migrations" FROM app;
  END IF;
END $$;
