package dev.signet.persistence.jdbc;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * Makes the driver's sockets. Whoever hangs up over TLS reads once more to hear the server say farewell; on a server
 * that answers nothing this would take the socket's time limit a second time, and the caller waits. After the first
 * timeout the driver gives a connection up anyway, so a socket that had one fails at once from then on.
 */
public final class ImpatientSockets extends StandardSocketFactory {

    @Override
    protected Socket createSocket(PropertySet properties) {
        return new ImpatientSocket();
    }

    private static final class ImpatientSocket extends Socket {

        @Override
        public InputStream getInputStream() throws IOException {
            return new ImpatientStream(super.getInputStream());
        }
    }

    private static final class ImpatientStream extends FilterInputStream {

        private volatile boolean timedOut;

        ImpatientStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (timedOut) {
                throw new SocketTimeoutException("it has timed out before");
            }
            try {
                return super.read(buffer, offset, length);
            } catch (SocketTimeoutException silence) {
                timedOut = true;
                throw silence;
            }
        }
    }
}
