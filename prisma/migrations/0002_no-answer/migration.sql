-- AlterTable
ALTER TABLE "Station" ADD COLUMN     "phone" TEXT;

-- CreateTable
CREATE TABLE "SweeperBeat" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SweeperBeat_pkey" PRIMARY KEY ("name")
);
