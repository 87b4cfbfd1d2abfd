-- `app` serves the desk: it reads and writes rows, never tables, and never what the journal holds.
-- Both roles exist before the first migration: the start script makes them (docs/operations.md).
GRANT USAGE ON SCHEMA public TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO app;

REVOKE UPDATE, DELETE ON "JournalEntry", "JournalSeal", "Decision", "DecisionInputs" FROM app;
DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON "_prisma_migrations" FROM app;
  END IF;
END $$;
