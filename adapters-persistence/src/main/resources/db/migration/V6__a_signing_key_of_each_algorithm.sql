ALTER TABLE signing_keys DROP INDEX signing_keys_one_signs;
CREATE UNIQUE INDEX signing_keys_one_signs ON signing_keys (algorithm, signing);
