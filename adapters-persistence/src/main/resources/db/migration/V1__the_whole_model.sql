-- The whole model, in SQL that H2 (MySQL mode), MySQL and MariaDB read alike.
--
-- Times are milliseconds since 1970-01-01T00:00Z: no time zone of a server, a session or a JVM can bend them, and
-- arithmetic on them is the same everywhere. Texts compare byte by byte: names that differ in case or accent differ.
--
-- There are no foreign keys. Their checks take shared locks on parent rows, outside of the one lock order (user,
-- session, feed_head) that keeps us free of deadlocks; and the log, the audit and the ended sessions must be able to
-- outlive what they speak of. What belongs to a session is removed by the same sweep as the session.

CREATE TABLE users (
  id            VARCHAR(22)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'sub',
  login_name    VARCHAR(128) NOT NULL COMMENT 'normal form, RFC 8265',
  display_name  VARCHAR(128) NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PHC string',
  status        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  roles         VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'names between commas, or empty',
  stamp         BIGINT       NOT NULL COMMENT 'whatever carries a smaller one is void',
  stamp_at      BIGINT       NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX users_by_login_name ON users (login_name);
CREATE INDEX users_by_roles ON users (roles);

CREATE TABLE sessions (
  sid                    VARCHAR(22)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id                VARCHAR(22)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind                   VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'COOKIE, TOKEN or CLIENT',
  client_id              VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin COMMENT 'of a third party',
  grant_id               VARCHAR(22)  CHARACTER SET ascii COLLATE ascii_bin COMMENT 'what the user allowed it',
  parent_sid             VARCHAR(22)  CHARACTER SET ascii COLLATE ascii_bin COMMENT 'the login that it came from',
  cookie_digest          VARCHAR(43)  CHARACTER SET ascii COLLATE ascii_bin COMMENT 'SHA-256 of the cookie',
  previous_cookie_digest VARCHAR(43)  CHARACTER SET ascii COLLATE ascii_bin COMMENT 'of the cookie before',
  device_type            VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  device_label           VARCHAR(255) NOT NULL,
  network                VARCHAR(100) NOT NULL,
  stamp                  BIGINT       NOT NULL COMMENT 'of the user, at birth',
  auth_time              BIGINT       NOT NULL,
  amr                    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'between blanks, RFC 8176',
  created_at             BIGINT       NOT NULL,
  last_seen_at           BIGINT       NOT NULL,
  idle_millis            BIGINT       NOT NULL COMMENT 'how long it may rest',
  idle_end               BIGINT       NOT NULL COMMENT 'never after absolute_end',
  absolute_end           BIGINT       NOT NULL,
  ended_at               BIGINT,
  end_reason             VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin,
  refresh_counter        BIGINT       COMMENT 'number of the one good refresh token',
  refresh_salt           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin,
  refresh_key_id         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin,
  rotated_at             BIGINT,
  PRIMARY KEY (sid)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX sessions_by_cookie ON sessions (cookie_digest);
CREATE UNIQUE INDEX sessions_by_previous_cookie ON sessions (previous_cookie_digest);
CREATE INDEX sessions_by_user ON sessions (user_id, ended_at);
CREATE INDEX sessions_by_grant ON sessions (grant_id);
CREATE INDEX sessions_by_parent ON sessions (parent_sid);
CREATE INDEX sessions_by_end ON sessions (ended_at, idle_end);

CREATE TABLE session_attributes (
  sid     VARCHAR(22)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name    VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content VARCHAR(1024) NOT NULL,
  PRIMARY KEY (sid, name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE feed_head (
  id        INT    NOT NULL,
  seq       BIGINT NOT NULL COMMENT 'of the newest revocation; its row lock makes seq order commit order',
  floor_seq BIGINT NOT NULL COMMENT 'up to here revocations were swept',
  PRIMARY KEY (id)
);
INSERT INTO feed_head (id, seq, floor_seq) VALUES (1, 0, 0);

CREATE TABLE revocations (
  seq          BIGINT      NOT NULL,
  kind         VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'stamp, sid, jti or kid',
  subject      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the sub, sid, jti or kid',
  new_stamp    BIGINT      COMMENT 'of kind stamp: smaller ones are void',
  effective_at BIGINT      COMMENT 'of kind jti',
  expires_at   BIGINT      COMMENT 'of kind jti: exp',
  reason       VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at   BIGINT      NOT NULL,
  PRIMARY KEY (seq)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX revocations_by_subject ON revocations (subject, kind);
CREATE INDEX revocations_by_time ON revocations (created_at);

CREATE TABLE nodes (
  id          VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lease_until BIGINT      NOT NULL COMMENT 'on the clock of the database',
  applied_seq BIGINT      NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX nodes_by_lease ON nodes (lease_until);

CREATE TABLE clients (
  client_id     VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name          VARCHAR(128)  NOT NULL,
  owner_id      VARCHAR(22)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the user who answers for it',
  secret_digest VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin COMMENT 'none for public clients',
  first_party   BOOLEAN       NOT NULL,
  redirect_uris TEXT          NOT NULL COMMENT 'one a line',
  scopes        VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'between blanks',
  grant_types   VARCHAR(255)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'between blanks',
  created_at    BIGINT        NOT NULL,
  disabled_at   BIGINT,
  PRIMARY KEY (client_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX clients_by_owner ON clients (owner_id);

CREATE TABLE grants (
  id         VARCHAR(22)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id    VARCHAR(22)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  client_id  VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scopes     VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'between blanks',
  given_at   BIGINT        NOT NULL,
  changed_at BIGINT        NOT NULL,
  ended_at   BIGINT        COMMENT 'withdrawn',
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX grants_by_user ON grants (user_id, client_id);
CREATE INDEX grants_by_client ON grants (client_id);
CREATE INDEX grants_by_end ON grants (ended_at);

CREATE TABLE authorization_codes (
  code_digest      VARCHAR(43)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the code',
  client_id        VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id          VARCHAR(22)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sid              VARCHAR(22)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the login that asked',
  grant_id         VARCHAR(22)   CHARACTER SET ascii COLLATE ascii_bin,
  stamp            BIGINT        NOT NULL,
  redirect_uri     VARCHAR(1000) NOT NULL,
  scopes           VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nonce            VARCHAR(255)  COMMENT 'OpenID Connect Core section 3.1.2.1',
  code_challenge   VARCHAR(43)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'S256, RFC 7636',
  auth_time        BIGINT        NOT NULL,
  created_at       BIGINT        NOT NULL,
  expires_at       BIGINT        NOT NULL,
  used_at          BIGINT        COMMENT 'a second use ends what the first one bought',
  issued_sid       VARCHAR(22)   CHARACTER SET ascii COLLATE ascii_bin COMMENT 'what the first use bought',
  PRIMARY KEY (code_digest)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX authorization_codes_by_end ON authorization_codes (expires_at);

CREATE TABLE signing_keys (
  kid                VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  algorithm          VARCHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  public_jwk         TEXT           NOT NULL,
  sealed_private     VARBINARY(8000) NOT NULL COMMENT 'authenticated encryption with kid, algorithm and public part',
  key_encryption_key VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'which key sealed it',
  signing            TINYINT        COMMENT '1 for the one key that signs now, else null',
  created_at         BIGINT         NOT NULL,
  retired_at         BIGINT         COMMENT 'when it signed last',
  PRIMARY KEY (kid)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX signing_keys_one_signs ON signing_keys (signing);
CREATE INDEX signing_keys_by_end ON signing_keys (retired_at);

CREATE TABLE audit_events (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  at         BIGINT       NOT NULL,
  event      VARCHAR(48)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id    VARCHAR(22)  CHARACTER SET ascii COLLATE ascii_bin COMMENT 'whom it happened to',
  actor_id   VARCHAR(22)  CHARACTER SET ascii COLLATE ascii_bin COMMENT 'who did it, if somebody else',
  sid        VARCHAR(22)  CHARACTER SET ascii COLLATE ascii_bin,
  client_id  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin,
  network    VARCHAR(100),
  reason     VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin,
  detail     VARCHAR(1000) COMMENT 'never a secret',
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX audit_events_by_user ON audit_events (user_id, at);
CREATE INDEX audit_events_by_time ON audit_events (at);
