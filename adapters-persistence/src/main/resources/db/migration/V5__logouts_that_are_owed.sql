-- Which clients are still to be told of ended logins: a row is written by the transaction that ends, and goes when the
-- client has heard. One row a client's session, however often its end is told.
CREATE TABLE logouts_owed (
  sid          VARCHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the client''s own session',
  client_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id      VARCHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since        BIGINT      NOT NULL COMMENT 'when the login ended',
  attempts     INT         NOT NULL COMMENT 'that failed',
  next_attempt BIGINT      NOT NULL,
  PRIMARY KEY (sid)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX logouts_owed_by_next_attempt ON logouts_owed (next_attempt);
