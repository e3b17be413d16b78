package org.onrecord.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.pages.Pages;
import org.onrecord.request.Caller;
import org.onrecord.request.House;
import org.onrecord.request.Problem;
import org.onrecord.token.Role;
import org.onrecord.token.Tokens;

/// Stands before every request: is it meant for this server, who asks, and does the browser ask of its own accord?
/// Answers get the headers that keep a page from doing more than it should.
final class Gate {
    private static final String COOKIE = "onrecord";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final int LONGEST_ADDRESS = 8_192;
    private static final int SIGN_INS_A_MINUTE = 20;

    private final House house;
    private final Pages pages;
    private final Tokens tokens;
    private final Sessions sessions;
    private final ServerSettings settings;
    private final Rate signIns = new Rate(SIGN_INS_A_MINUTE / 60.0, SIGN_INS_A_MINUTE);

    Gate(House house, Pages pages, ServerSettings settings) {
        this.house = house;
        this.pages = pages;
        this.settings = settings;
        this.tokens = new Tokens(settings.tokens(), settings.clock());
        this.sessions = new Sessions(tokens, settings.clock());
    }

    void enter(RoutesConfig routes) {
        routes.before(this::check);
        routes.get("/sign-in", context -> pages.signIn(context, local(context.queryParam("to")), null));
        routes.post("/sign-in", this::signIn);
        routes.post("/sign-out", this::signOut);
    }

    /// What even a request that cannot be served is answered with.
    void harden(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cache-Control", "no-cache");
        if (house.links().origin().startsWith("https:")) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private void check(Context context) {
        requireOwnHost(context);
        String query = context.queryString();
        if (context.path().length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS) {
            throw Problem.badRequest(
                    "the address is longer than " + LONGEST_ADDRESS + " characters; send less at once");
        }
        Caller caller = caller(context);
        caller.enter(context);
        if (caller.name() != null) {
            context.header("Cache-Control", "no-store");
        }
        if (!HARMLESS.contains(context.method())) {
            requireOwnAccord(context, caller);
        }
        if (settings.closed() && !caller.may(Role.READER) && !isOpen(context)) {
            throw Problem.unauthorized("this record is for its members: sign in with a token");
        }
    }

    /// A page elsewhere whose name was made to lead here must not read what only this machine may.
    private void requireOwnHost(Context context) {
        String host = context.header("Host");
        String name = host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        String outside = URI.create(house.links().origin()).getHost();
        boolean isOwn = name.equals(outside) || (isLoopback() ? LOOPBACK.contains(name) : !name.isEmpty());
        if (!isOwn) {
            throw Problem.misdirected("this server is not called \"" + name + "\"; --address says how it is called");
        }
    }

    private boolean isLoopback() {
        return LOOPBACK.contains(settings.host()) || settings.host().equals("::1");
    }

    private Caller caller(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null) {
            if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
                throw Problem.unauthorized("send a token as Authorization: Bearer TOKEN");
            }
            Tokens.Token token = tokens.of(authorization.substring(7).strip())
                    .orElseThrow(() -> Problem.unauthorized("this token is not valid: wrong, or revoked"));
            return new Caller(token.name(), token.role(), null);
        }
        return sessions.caller(context.cookie(COOKIE)).orElse(Caller.ANYBODY);
    }

    /// A form elsewhere must not act in the name of whoever is signed in here.
    private void requireOwnAccord(Context context, Caller caller) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw Problem.forbidden("another site may not send forms here");
        }
        String origin = context.header("Origin");
        if (origin != null && !isOwn(origin, context)) {
            throw Problem.forbidden("another site may not send forms here");
        }
        if (caller.csrf() != null && !sent(context, caller.csrf())) {
            throw Problem.forbidden("this form is out of date: load its page again, and send it once more");
        }
    }

    private boolean isOwn(String origin, Context context) {
        try {
            String authority = new URI(origin).getAuthority();
            return origin.equals(house.links().origin())
                    || (authority != null && authority.equalsIgnoreCase(context.header("Host")));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean sent(Context context, String csrf) {
        String header = context.header("X-CSRF-Token");
        String given = header == null ? context.formParam("csrf") : header;
        return given != null
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), csrf.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isOpen(Context context) {
        String path = context.path().substring(house.links().base().length());
        return path.equals("/sign-in")
                || path.startsWith("/assets/")
                || path.equals("/health")
                || path.equals("/ready");
    }

    private void signIn(Context context) {
        if (!signIns.admits(context.ip(), settings.clock().instant())) {
            throw Problem.tooOften("too many tries from this address; wait a minute", 60);
        }
        String to = local(context.formParam("to"));
        String secret = context.formParam("token");
        Optional<Tokens.Token> token = tokens.of(secret == null ? "" : secret.strip());
        if (token.isEmpty()) {
            context.status(HttpStatus.UNAUTHORIZED);
            pages.signIn(context, to, "This token is not valid: wrong, or revoked.");
            return;
        }
        context.cookie(cookie(sessions.begin(token.get())));
        context.redirect(house.links().to(to), HttpStatus.SEE_OTHER);
    }

    private Cookie cookie(String value) {
        Cookie cookie = new Cookie(COOKIE, value, house.links().to("/"));
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setSecure(house.links().origin().startsWith("https:"));
        return cookie;
    }

    private void signOut(Context context) {
        String id = context.cookie(COOKIE);
        if (id != null) {
            sessions.end(id);
        }
        context.removeCookie(COOKIE, house.links().to("/"));
        context.redirect(house.links().to("/"), HttpStatus.SEE_OTHER);
    }

    /// A path of this server, whatever was given.
    private static String local(@Nullable String path) {
        return path != null && path.matches("/[A-Za-z0-9_~.%?=&+/-]*") && !path.startsWith("//") ? path : "/";
    }
}
