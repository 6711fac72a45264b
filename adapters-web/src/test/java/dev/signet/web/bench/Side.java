package dev.signet.web.bench;

import java.util.Optional;

/**
 * One of the things that are compared.
 *
 * @param server whose CPU is counted, if it is a process
 */
record Side(String name, Optional<ProcessHandle> server, Clients clients) {

    /** Makes one of the clients that work at once; each is used by one thread. */
    @FunctionalInterface
    interface Clients {
        Client open(int number) throws Exception;
    }

    /** Does the same piece of work over and over. */
    @FunctionalInterface
    interface Client extends AutoCloseable {

        void once() throws Exception;

        /** What it does between two pieces, which is not counted. */
        default void rest() {}

        /** Whether nothing is left to do. */
        default boolean isDone() {
            return false;
        }

        @Override
        default void close() throws Exception {}
    }

    /** Clients that send one request again and again, and want it to be answered well. */
    static Side requests(String name, ProcessHandle server, int port, byte[] request) {
        return new Side(name, Optional.of(server), number -> new Client() {
            private final Connection connection = new Connection(port);

            @Override
            public void once() throws Exception {
                int status = connection.exchange(request);
                if (status != 200) {
                    throw new IllegalStateException(name + " was answered with " + status + " " + connection.body());
                }
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        });
    }
}
