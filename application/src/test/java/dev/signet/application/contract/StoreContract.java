package dev.signet.application.contract;

/** Where a contract gets its ports from. */
public interface StoreContract {

    /** The same stores throughout one test, and empty at its beginning. */
    Stores stores();
}
