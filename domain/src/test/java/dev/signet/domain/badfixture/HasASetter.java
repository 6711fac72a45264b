package dev.signet.domain.badfixture;

final class HasASetter {

    private final StringBuilder name = new StringBuilder();

    void setName(String changed) {
        name.replace(0, name.length(), changed);
    }
}
