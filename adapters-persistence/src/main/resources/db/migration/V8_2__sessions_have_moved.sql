DROP TABLE sessions;
ALTER TABLE sessions_slim RENAME TO sessions;
CREATE UNIQUE INDEX sessions_by_cookie ON sessions (cookie_digest);
CREATE UNIQUE INDEX sessions_by_previous_cookie ON sessions (previous_cookie_digest);
CREATE INDEX sessions_by_user ON sessions (user_id, ended_at);
CREATE INDEX sessions_by_end ON sessions (ended_at, idle_end);
