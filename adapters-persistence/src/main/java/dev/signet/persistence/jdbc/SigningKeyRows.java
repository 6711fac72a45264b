package dev.signet.persistence.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SigningKeyRows extends GenericRepository<SigningKeyRow, String> {

    @Query("SELECT * FROM signing_keys ORDER BY created_at, kid")
    List<SigningKeyRow> findAllByAge();

    boolean existsByAlgorithmAndSigning(String algorithm, int signing);

    boolean existsByKid(String kid);

    void save(SigningKeyRow row);

    /** Any row of signing_keys may go while somebody waits for its lock; this one stays. */
    @Query("SELECT seq FROM feed_head WHERE id = 1 FOR UPDATE")
    long lock();

    @Query("UPDATE signing_keys SET signing = :signing, retired_at = :retiredAt WHERE kid = :kid")
    void keep(String kid, @Nullable Integer signing, @Nullable Long retiredAt);

    @Query("DELETE FROM signing_keys WHERE kid = :kid")
    void remove(String kid);

    @Query("""
            UPDATE signing_keys SET sealed_private = :sealed, key_encryption_key = :sealedBy
            WHERE kid = :kid AND key_encryption_key = :before""")
    void reseal(String kid, byte[] sealed, String sealedBy, String before);
}
