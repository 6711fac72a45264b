package dev.signet.persistence.server;

import com.github.dockerjava.api.exception.DockerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Whether a server can be had in a container. */
final class Docker {

    private static final Logger LOG = LoggerFactory.getLogger(Docker.class);

    private Docker() {}

    /** Asks once; Testcontainers would try for minutes. */
    static boolean has(String image) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return false;
        }
        var docker = DockerClientFactory.lazyClient();
        try {
            if (docker.listImagesCmd().withImageNameFilter(image).exec().isEmpty()) {
                docker.pullImageCmd(image).start().awaitCompletion();
            }
            return true;
        } catch (DockerException noImage) {
            LOG.warn("Docker answers, but {} cannot be had: an embedded server runs instead", image, noImage);
            return false;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
