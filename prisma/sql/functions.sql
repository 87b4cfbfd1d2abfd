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
