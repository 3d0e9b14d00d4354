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

const SETTINGS = `
  -- Values as JSON; what is left out has its default.
  CREATE TABLE settings (
    server TEXT NOT NULL PRIMARY KEY,
    changed TEXT NOT NULL
  ) STRICT;
`;

const FEEDBACK = `
  CREATE TABLE feedback (
    message TEXT NOT NULL,
    user TEXT NOT NULL,
    server TEXT,
    vote TEXT NOT NULL CHECK (vote IN ('up', 'down')),
    complaint TEXT,
    comment TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (message, user)
  ) STRICT;
  CREATE INDEX feedback_by_server ON feedback (server, at);
  CREATE INDEX feedback_by_user ON feedback (user);
`;

const QUESTIONS = `
  CREATE TABLE questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    server TEXT,
    user TEXT,
    story TEXT,
    text TEXT NOT NULL,
    outcome TEXT NOT NULL,
    mode TEXT NOT NULL,
    cost REAL
  ) STRICT;
  CREATE INDEX questions_by_server ON questions (server, at);
  CREATE INDEX questions_by_user ON questions (user) WHERE user IS NOT NULL;

  CREATE TABLE open_questions (
    server TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    status TEXT NOT NULL CHECK (status IN ('open', 'answered', 'dismissed')),
    asked_at TEXT NOT NULL,
    asked_by TEXT,
    channel TEXT NOT NULL,
    message TEXT,
    story TEXT NOT NULL,
    text TEXT NOT NULL,
    decided_at TEXT,
    decided_by TEXT,
    decision TEXT,
    PRIMARY KEY (server, number),
    CHECK ((status = 'open') = (decided_at IS NULL))
  ) STRICT;
  CREATE INDEX open_questions_by_status ON open_questions (server, status, number);
`;

const CONVERSATIONS = `
  -- In milliseconds since 1970. A conversation in direct messages has the server ''.
  CREATE TABLE turns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    server TEXT NOT NULL,
    channel TEXT NOT NULL,
    user TEXT NOT NULL,
    at INTEGER NOT NULL,
    turn TEXT NOT NULL
  ) STRICT;
  CREATE INDEX turns_by_conversation ON turns (server, channel, user, id);
  CREATE INDEX turns_by_user ON turns (user);
  CREATE INDEX turns_by_time ON turns (at);
`;

const QUOTAS = `
  CREATE TABLE quotas (
    key TEXT NOT NULL PRIMARY KEY,
    used INTEGER NOT NULL,
    resets_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX quotas_by_time ON quotas (resets_at);
`;

const ERASURES = `
  -- One row for each deletion of which something may still be in the file.
  CREATE TABLE unfinished_erasures (id INTEGER PRIMARY KEY) STRICT;

  -- Whoever is forgotten, and what has expired, is found without reading everything.
  CREATE INDEX audit_log_of_actor ON audit_log (actor) WHERE actor IS NOT NULL;
  CREATE INDEX audit_log_expiring ON audit_log (server, at) WHERE text <> '';
  CREATE INDEX cases_by_reporter ON cases (opened_by) WHERE opened_by IS NOT NULL;
  CREATE INDEX cases_by_decider ON cases (decided_by) WHERE decided_by IS NOT NULL;
  CREATE INDEX publications_by_actor ON publications (actor) WHERE actor IS NOT NULL;
  CREATE INDEX publications_by_server ON publications (server, at);
  CREATE INDEX open_questions_by_asker ON open_questions (asked_by) WHERE asked_by IS NOT NULL;
  CREATE INDEX open_questions_by_decider ON open_questions (decided_by)
    WHERE decided_by IS NOT NULL;
`;

const STORIES = `
  -- One row a version; the source stands last, so that lists don't read it.
  CREATE TABLE stories (
    server TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    title TEXT NOT NULL,
    file_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    front_matter TEXT NOT NULL,
    added_by TEXT,
    added_at TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (server, id, version)
  ) STRICT;
  CREATE INDEX stories_by_adder ON stories (added_by) WHERE added_by IS NOT NULL;
`;

/**
 * How the schema grew: the first makes version 1 of an empty database, the next version 2 of
 * version 1, and so on. One that is released is never changed; a change is a new one at the end.
 */
export const MIGRATIONS: readonly string[] = [
  AUDIT_LOG,
  CASES,
  PUBLICATIONS,
  SETTINGS,
  FEEDBACK,
  QUESTIONS,
  CONVERSATIONS,
  QUOTAS,
  ERASURES,
  STORIES,
];
