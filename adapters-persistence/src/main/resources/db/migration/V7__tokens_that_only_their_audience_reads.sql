-- Nothing has ever written claims: what tokens say is one list for all.
ALTER TABLE clients DROP COLUMN claims;
ALTER TABLE clients ADD COLUMN encryption_key TEXT COMMENT 'a public key, RFC 7517';
