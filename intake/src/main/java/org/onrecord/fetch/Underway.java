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

/// One request with all its redirects, which ends when its time is over, whatever the server does. For one thread.
final class Underway implements Closeable {
    private final Duration longest;
    private final ScheduledFuture<?> alarm;
    private final AtomicReference<@Nullable HttpUriRequestBase> request = new AtomicReference<>();
    private @Nullable ClassicHttpResponse answer;
    private volatile boolean isOver;

    Underway(Duration longest, ScheduledExecutorService watch) {
        this.longest = longest;
        this.alarm = watch.schedule(this::hangUp, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void hangUp() {
        isOver = true;
        HttpUriRequestBase asked = request.get();
        if (asked != null) {
            asked.cancel();
        }
    }

    boolean isOver() {
        return isOver;
    }

    FetchException tooSlow() {
        return FetchException.passing("did not come to its end in " + longest.toSeconds() + " seconds");
    }

    void expect(HttpUriRequestBase asked) throws FetchException {
        request.set(asked);
        if (isOver) {
            throw tooSlow();
        }
    }

    void begin(ClassicHttpResponse response) {
        answer = response;
    }

    /// Ends one answer, before the next.
    void end() throws IOException {
        ClassicHttpResponse response = answer;
        answer = null;
        HttpUriRequestBase asked = request.getAndSet(null);
        if (asked != null) {
            // Whatever it would send still is not read.
            asked.cancel();
        }
        if (response != null) {
            response.close();
        }
    }

    /// The bytes of an answer, such that what goes wrong on the way is told in words for the user.
    InputStream told(InputStream bytes) {
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
                    throw isOver ? tooSlow() : Fetcher.told(e);
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
            // It was hung up on.
            return;
        }
    }
}
