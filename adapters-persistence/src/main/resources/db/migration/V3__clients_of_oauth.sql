-- Nothing has written to this table before: it begins anew, with all that a client is registered with.
DROP TABLE clients;
CREATE TABLE clients (
  client_id               VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name                    VARCHAR(128)  NOT NULL,
  first_party             BOOLEAN       NOT NULL,
  secret_digest           VARCHAR(43)   CHARACTER SET ascii COLLATE ascii_bin COMMENT 'SHA-256; of the two at most one is there',
  jwk_set                 TEXT          COMMENT 'public keys, RFC 7517',
  grant_types             VARCHAR(255)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'between blanks',
  redirect_uris           TEXT          NOT NULL COMMENT 'one a line',
  logout_uris             TEXT          NOT NULL COMMENT 'one a line',
  origins                 TEXT          NOT NULL COMMENT 'one a line',
  audiences               TEXT          NOT NULL COMMENT 'one a line',
  scopes                  VARCHAR(1400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'between blanks',
  claims                  VARCHAR(1400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'between blanks',
  algorithm               VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  back_channel_logout_uri VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin,
  stamp                   BIGINT        NOT NULL COMMENT 'whatever carries a smaller one is void',
  created_at              BIGINT        NOT NULL,
  disabled_at             BIGINT,
  PRIMARY KEY (client_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

ALTER TABLE sessions ADD COLUMN scopes VARCHAR(1400) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'of a third party, between blanks';
