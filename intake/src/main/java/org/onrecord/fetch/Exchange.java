package org.onrecord.fetch;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/// One request with all its redirects, cancelled when its time is over, whatever the server does. Not
/// thread-safe.
final class Exchange implements Closeable {
    private final Duration longest;
    private final ScheduledFuture<?> alarm;
    private final AtomicReference<@Nullable HttpUriRequestBase> request = new AtomicReference<>();
    private @Nullable ClassicHttpResponse answer;
    private volatile boolean isOver;

    Exchange(Duration longest, ScheduledExecutorService watch) {
        this.longest = longest;
        this.alarm = watch.schedule(this::hangUp, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void hangUp() {
        isOver = true;
        HttpUriRequestBase current = request.get();
        if (current != null) {
            current.cancel();
        }
    }

    boolean isOver() {
        return isOver;
    }

    FetchException tooSlow() {
        return FetchException.passing("did not finish within " + longest.toSeconds() + " seconds");
    }

    void expect(HttpUriRequestBase current) throws FetchException {
        request.set(current);
        if (isOver) {
            throw tooSlow();
        }
    }

    void begin(ClassicHttpResponse response) {
        answer = response;
    }

    /// Ends one response before the next request.
    void end() throws IOException {
        ClassicHttpResponse response = answer;
        answer = null;
        HttpUriRequestBase current = request.getAndSet(null);
        if (current != null) {
            // Does not read the rest of the response.
            current.cancel();
        }
        if (response != null) {
            response.close();
        }
    }

    /// Wraps the bytes of a response so that errors have messages for the user.
    InputStream explaining(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                try {
                    return in.read(into, offset, length);
                } catch (IOException e) {
                    throw isOver ? tooSlow() : Fetcher.explained(e);
                }
            }
        };
    }

    @Override
    public void close() {
        alarm.cancel(false);
        try {
            end();
        } catch (IOException _) {
            // The connection was cancelled.
            return;
        }
    }
}
