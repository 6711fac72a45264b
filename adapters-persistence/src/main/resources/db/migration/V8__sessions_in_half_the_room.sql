-- Sessions in half the room: ids, digests and salts as bytes instead of base64url, kinds as numbers that still read as
-- words, and no index that hardly any row has a value for: InnoDB keeps an entry of each row, also where it says nothing.
-- Users go by bytes too, since a session is read together with its own. The rows follow in 8.1, and the indexes in 8.2.
CREATE TABLE users_slim (
  id            BINARY(16)   NOT NULL COMMENT 'sub',
  login_name    VARCHAR(128) NOT NULL COMMENT 'normal form, RFC 8265',
  display_name  VARCHAR(128) NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PHC string',
  status        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  roles         VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'names between commas, or empty',
  stamp         BIGINT       NOT NULL COMMENT 'whatever carries a smaller one is void',
  stamp_at      BIGINT       NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE sessions_slim (
  sid                    BINARY(16)   NOT NULL,
  user_id                BINARY(16)   NOT NULL,
  kind                   ENUM('COOKIE', 'TOKEN', 'CLIENT') NOT NULL COMMENT 'how it is carried',
  client_id              VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin COMMENT 'of a third party',
  grant_id               BINARY(16)   COMMENT 'what the user allowed it',
  parent_sid             BINARY(16)   COMMENT 'the login that it came from',
  scopes                 VARCHAR(1400) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'of a third party, between blanks',
  cookie_digest          BINARY(32)   COMMENT 'SHA-256 of the cookie',
  previous_cookie_digest BINARY(32)   COMMENT 'of the cookie before',
  previous_cookie_until  BIGINT       COMMENT 'from then on the cookie before is void',
  device_type            ENUM('BROWSER', 'PHONE', 'TABLET', 'DESKTOP', 'OTHER') NOT NULL,
  device_label           VARCHAR(255) NOT NULL,
  network                VARCHAR(100) NOT NULL,
  stamp                  INT          NOT NULL COMMENT 'of the user, at birth',
  auth_time              BIGINT       NOT NULL,
  amr                    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'between blanks, RFC 8176',
  created_at             BIGINT       NOT NULL,
  last_seen_at           BIGINT       NOT NULL,
  idle_millis            BIGINT       NOT NULL COMMENT 'how long it may rest',
  idle_end               BIGINT       NOT NULL COMMENT 'never after absolute_end',
  absolute_end           BIGINT       NOT NULL,
  ended_at               BIGINT,
  end_reason             VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin,
  refresh_counter        INT          COMMENT 'number of the one good refresh token',
  refresh_salt           BINARY(16),
  refresh_key_id         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin,
  rotated_at             BIGINT,
  PRIMARY KEY (sid)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
