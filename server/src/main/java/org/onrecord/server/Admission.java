package org.onrecord.server;

import io.javalin.http.Context;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;

/// Admits only as many requests as the server can handle at the same time, and a limited number a second from
/// each address. Refuses the others at once (503 and 429) instead of letting them queue. Thread-safe.
///
/// A request takes a place when its body has arrived ([BodyBufferingHandler]) and gives it back when the exchange ends.
/// One address other than this machine's has at most a quarter of the places. What watches the server
/// (`/health`, `/ready`, `/metrics`) takes none, so it is answered when all places are taken.
final class Admission {
    private static final int MOST_UNDER_WAY = 256;
    private static final int MOST_OF_ONE_ADDRESS = 64;
    private static final int TRY_AGAIN_SECONDS = 2;
    private static final int AT_ONCE = 4;
    private static final Set<String> WATCHING = Set.of("/health", "/ready", "/metrics");

    private final ServerSettings settings;
    private final Links links;
    private final RateLimiter rate;
    private final Semaphore places = new Semaphore(MOST_UNDER_WAY);
    private final ConcurrentMap<String, Integer> ofAddress = new ConcurrentHashMap<>();

    Admission(ServerSettings settings, Links links) {
        this.settings = settings;
        this.links = links;
        this.rate = new RateLimiter(settings.rate(), (double) settings.rate() * AT_ONCE);
    }

    /// Admits a request. To be called before anything else is done for it.
    ///
    /// @throws Problem if the server or the caller has too many requests, or the body is too large
    void admit(Context context) {
        Place place = Place.of(context);
        ClientAddress address = ClientAddress.of(context, settings);
        if (WATCHING.contains(context.path().substring(links.base().length()))) {
            place.take(() -> {});
        } else if (!places.tryAcquire()) {
            throw Problem.busy("the server has too much to do right now; try again in a moment", TRY_AGAIN_SECONDS);
        } else {
            ofAddress.merge(address.network(), 1, Integer::sum);
            place.take(() -> leave(address));
        }
        if (!address.isLoopback()) {
            limit(address);
        }
        if (place.isTooLarge()) {
            throw Problem.tooLarge("the body of the request is too large");
        }
    }

    private void limit(ClientAddress address) {
        if (!rate.admits(address.network(), settings.clock().instant())) {
            throw Problem.tooOften(
                    "too many requests from this address (limit: " + settings.rate() + " a second); slow down", 1);
        }
        if (ofAddress.getOrDefault(address.network(), 0) > MOST_OF_ONE_ADDRESS) {
            throw Problem.tooOften(
                    "too many requests from this address are under way (limit: " + MOST_OF_ONE_ADDRESS
                            + "); wait for their answers",
                    TRY_AGAIN_SECONDS);
        }
    }

    private void leave(ClientAddress address) {
        ofAddress.computeIfPresent(address.network(), (_, count) -> count == 1 ? null : count - 1);
        places.release();
    }

    /// Returns how many requests are under way.
    int underWay() {
        return MOST_UNDER_WAY - places.availablePermits();
    }
}
