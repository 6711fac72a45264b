package dev.signet.web.badfixture;

import dev.signet.persistence.badfixture.PublicStore;

record NamesTheStore(PublicStore store) {}
