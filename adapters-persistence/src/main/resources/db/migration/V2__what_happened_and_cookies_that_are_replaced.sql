-- Events are found by request, by session and by kind, the newest first; what anybody can make happen is counted.
ALTER TABLE audit_events ADD COLUMN trace_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'W3C Trace Context';
ALTER TABLE audit_events ADD COLUMN times INT DEFAULT 1 NOT NULL COMMENT 'how often it happened';
ALTER TABLE audit_events ADD COLUMN count_key VARCHAR(255) COMMENT 'what has it is counted as one; none for single events';
CREATE UNIQUE INDEX audit_events_by_count_key ON audit_events (count_key);
CREATE INDEX audit_events_of_user ON audit_events (user_id, id);
CREATE INDEX audit_events_of_session ON audit_events (sid, id);
CREATE INDEX audit_events_of_kind ON audit_events (event, id);

ALTER TABLE sessions ADD COLUMN previous_cookie_until BIGINT COMMENT 'from then on the cookie before is void';
