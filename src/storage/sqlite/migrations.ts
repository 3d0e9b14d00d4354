const AUDIT_LOG = `
  -- AUTOINCREMENT: an id is never given twice, so ids ascend whatever is deleted.
  CREATE TABLE audit_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    server TEXT,
    channel TEXT,
    actor TEXT,
    action TEXT NOT NULL,
    message TEXT,
    case_number INTEGER,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_log_by_server ON audit_log (server, id);
  CREATE INDEX audit_log_by_actor ON audit_log (server, actor, id);
  CREATE INDEX audit_log_by_action ON audit_log (server, action, id);
  CREATE INDEX audit_log_by_case ON audit_log (server, case_number, id)
    WHERE case_number IS NOT NULL;
`;

const CASES = `
  CREATE TABLE cases (
    server TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    status TEXT NOT NULL CHECK (status IN ('open', 'upheld', 'dismissed')),
    opened_at TEXT NOT NULL,
    opened_by TEXT,
    channel TEXT NOT NULL,
    message TEXT NOT NULL,
    complaint TEXT NOT NULL,
    decided_at TEXT,
    decided_by TEXT,
    decision TEXT,
    card_channel TEXT,
    card_message TEXT,
    PRIMARY KEY (server, number),
    CHECK ((status = 'open') = (decided_at IS NULL)),
    CHECK ((card_channel IS NULL) = (card_message IS NULL))
  ) STRICT;
  CREATE INDEX cases_by_message ON cases (server, message, number);
  CREATE INDEX cases_by_status ON cases (server, status, number);
  CREATE UNIQUE INDEX cases_reported_once ON cases (server, message, opened_by)
    WHERE status = 'open';

  -- Two rows a link, one from each side.
  CREATE TABLE case_links (
    server TEXT NOT NULL,
    number INTEGER NOT NULL,
    linked INTEGER NOT NULL,
    PRIMARY KEY (server, number, linked),
    FOREIGN KEY (server, number) REFERENCES cases (server, number),
    FOREIGN KEY (server, linked) REFERENCES cases (server, number),
    CHECK (number <> linked)
  ) STRICT, WITHOUT ROWID;
`;

const PUBLICATIONS = `
  CREATE TABLE publications (
    message TEXT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL,
    server TEXT,
    at TEXT NOT NULL,
    actor TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('answer', 'quote', 'check')),
    story TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    receipt TEXT NOT NULL,
    broken_since TEXT
  ) STRICT;
  CREATE INDEX publications_by_story ON publications (story, sha256);
  CREATE INDEX publications_broken ON publications (server, at) WHERE broken_since IS NOT NULL;
`;

/**
 * How the schema grew: the first makes version 1 of an empty database, the next version 2 of
 * version 1, and so on. One that is released is never changed; a change is a new one at the end.
 */
export const MIGRATIONS: readonly string[] = [AUDIT_LOG, CASES, PUBLICATIONS];
