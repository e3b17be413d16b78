package org.onrecord.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// The first to see a request: gives it its [Place], and passes it on when its whole body has arrived, so
/// that a client that sends its body slowly or never occupies no place and no thread.
///
/// Bodies that are on their way cost memory instead, so there is a limit on their number and on their bytes.
/// Beyond it the connection of the one that has been on its way for longest is closed: an honest body arrives
/// within moments, and is not the oldest. Thread-safe.
final class BodyBufferingHandler extends Handler.Wrapper {
    private static final int MOST = 256;
    private static final long MOST_BYTES = 64_000_000;
    private static final int LONGEST_SECONDS = 120;

    private final long largest;
    private final Set<Arrival> arriving = new LinkedHashSet<>();
    private long bytes;

    /// @param largest the most bytes of a body
    BodyBufferingHandler(long largest) {
        this.largest = largest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Place place = new Place();
        place.attachTo(request);
        Request.addCompletionListener(request, _ -> place.leave());
        boolean hasBody = request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
        if (request.getLength() > largest) {
            place.refuseBody();
        } else if (hasBody) {
            Arrival arrival = new Arrival(request, response, callback, place);
            begin(arrival).forEach(Arrival::drop);
            arrival.read();
            return true;
        }
        return super.handle(request, response, callback);
    }

    /// Returns how many bodies are on their way.
    synchronized int count() {
        return arriving.size();
    }

    private synchronized List<Arrival> begin(Arrival arrival) {
        arriving.add(arrival);
        return surplus();
    }

    private synchronized List<Arrival> grow(int more) {
        bytes += more;
        return surplus();
    }

    private synchronized boolean end(Arrival arrival) {
        boolean wasArriving = arriving.remove(arrival);
        if (wasArriving) {
            bytes -= arrival.body.size();
        }
        return wasArriving;
    }

    /// Removes and returns the oldest of those that are too many.
    private synchronized List<Arrival> surplus() {
        List<Arrival> dropped = new ArrayList<>();
        while (arriving.size() > MOST || (bytes > MOST_BYTES && arriving.size() > 1)) {
            Arrival oldest = arriving.iterator().next();
            end(oldest);
            dropped.add(oldest);
        }
        return dropped;
    }

    /// One body on its way. It is read by one thread at a time.
    private final class Arrival {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final Place place;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final Scheduler.Task deadline;

        Arrival(Request request, Response response, Callback callback, Place place) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.place = place;
            this.deadline =
                    request.getComponents().getScheduler().schedule(this::drop, LONGEST_SECONDS, TimeUnit.SECONDS);
        }

        /// Reads what has arrived, and continues when more has.
        void read() {
            Content.Chunk chunk = request.read();
            while (chunk != null) {
                if (Content.Chunk.isFailure(chunk)) {
                    fail(chunk.getFailure());
                    return;
                }
                boolean isLast = chunk.isLast();
                keep(chunk);
                if (isLast || place.isTooLarge()) {
                    pass();
                    return;
                }
                chunk = request.read();
            }
            request.demand(this::read);
        }

        private void keep(Content.Chunk chunk) {
            int more = chunk.remaining();
            if (body.size() + more > largest) {
                place.refuseBody();
            } else {
                byte[] part = new byte[more];
                chunk.getByteBuffer().get(part);
                synchronized (BodyBufferingHandler.this) {
                    body.writeBytes(part);
                }
                grow(more).forEach(Arrival::drop);
            }
            chunk.release();
        }

        private void pass() {
            deadline.cancel();
            if (!end(this)) {
                fail(null);
                return;
            }
            try {
                Request arrived = new ArrivedRequest(request, body.toByteArray());
                if (!BodyBufferingHandler.super.handle(arrived, response, callback)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Exception e) {
                Response.writeError(request, response, callback, e);
            }
        }

        private void fail(@Nullable Throwable cause) {
            deadline.cancel();
            end(this);
            Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408, null, cause);
        }

        /// Closes its connection, which wakes the reading.
        void drop() {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
        }
    }

    /// A request whose body is at hand.
    private static final class ArrivedRequest extends Request.Wrapper {
        private final Content.Source body;

        ArrivedRequest(Request request, byte[] body) {
            super(request);
            this.body = Content.Source.from(ByteBuffer.wrap(body));
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable callback) {
            body.demand(callback);
        }

        @Override
        public void fail(Throwable cause) {
            body.fail(cause);
        }
    }
}
