package dev.signet.persistence.credential;

import dev.signet.application.contract.CommonPasswordsContract;
import dev.signet.application.port.out.CommonPasswords;

final class BundledCommonPasswordsTest implements CommonPasswordsContract {

    private static final CommonPasswords COMMON = new BundledCommonPasswords();

    @Override
    public CommonPasswords common() {
        return COMMON;
    }
}
