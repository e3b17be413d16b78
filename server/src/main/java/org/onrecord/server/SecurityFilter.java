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
import org.onrecord.request.AppContext;
import org.onrecord.request.Caller;
import org.onrecord.request.Problem;
import org.onrecord.token.AccessTokens;
import org.onrecord.token.Role;

/// Checks every request before it is handled: whether it is meant for this server, who the caller is, and
/// whether it comes from a page of this server. Adds the headers to answers that restrict what a page can do.
final class SecurityFilter {
    private static final String COOKIE = "onrecord";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final int LONGEST_ADDRESS = 8_192;
    private static final int SIGN_INS_A_MINUTE = 20;

    private final AppContext app;
    private final Pages pages;
    private final AccessTokens tokens;
    private final Sessions sessions;
    private final ServerSettings settings;
    private final HostNames hostNames;
    private final AccessLog access;
    private final RateLimiter signIns = new RateLimiter(SIGN_INS_A_MINUTE / 60.0, SIGN_INS_A_MINUTE);

    SecurityFilter(AppContext app, Pages pages, ServerSettings settings) {
        this.app = app;
        this.pages = pages;
        this.settings = settings;
        this.tokens = new AccessTokens(settings.tokens(), settings.clock());
        this.access = new AccessLog(settings);
        this.hostNames = HostNames.of(settings, app.links());
        this.sessions = new Sessions(tokens, settings.clock());
    }

    void register(RoutesConfig routes) {
        routes.before(this::check);
        routes.after(this::noteWrite);
        routes.get("/sign-in", context -> pages.signIn(context, local(context.queryParam("to")), null));
        routes.post("/sign-in", this::signIn);
        routes.post("/sign-out", this::signOut);
    }

    /// Sets the security headers, even on answers to requests that cannot be served.
    void harden(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cache-Control", "no-cache");
        if (app.links().origin().startsWith("https:")) {
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
        caller.attachTo(context);
        if (caller.name() != null) {
            context.header("Cache-Control", "no-store");
        }
        if (!HARMLESS.contains(context.method())) {
            requireSameOrigin(context, caller);
        }
        if (settings.closed() && !caller.may(Role.READER) && !isOpen(context)) {
            throw Problem.unauthorized("this record is for its members: sign in with a token");
        }
    }

    /// Notes who wrote what, before the answer is sent: the writer may be gone by then.
    private void noteWrite(Context context) {
        boolean isWrite = !HARMLESS.contains(context.method())
                && Caller.of(context).name() != null
                && !context.path().endsWith("/sign-out");
        if (isWrite) {
            access.note(context, "write", null);
        }
    }

    /// Refuses host names that lead here from elsewhere (DNS rebinding), so that foreign pages cannot read
    /// what only this machine may.
    private void requireOwnHost(Context context) {
        String host = context.header("Host");
        String name = host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        if (!hostNames.isOwn(name)) {
            throw Problem.misdirected(
                    "this server does not have the name \"" + name + "\"; set its address with --address");
        }
    }

    private Caller caller(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null) {
            if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
                throw Problem.unauthorized("send a token as Authorization: Bearer TOKEN");
            }
            String secret = authorization.substring(7).strip();
            AccessTokens.Token token =
                    tokens.of(secret).orElseThrow(() -> Problem.unauthorized("this token " + fault(secret)));
            return new Caller(token.name(), token.role(), null);
        }
        return sessions.caller(context.cookie(COOKIE)).orElse(Caller.ANYBODY);
    }

    /// Returns why nobody is let in with this secret.
    private String fault(String secret) {
        return tokens.known(secret)
                .map(AccessTokens.Token::lifetime)
                .filter(lifetime -> lifetime.revoked() == null)
                .map(lifetime ->
                        "expired on " + String.valueOf(lifetime.expires()).substring(0, 10) + "; ask for a new one")
                .orElse("is not valid: wrong, or revoked");
    }

    /// Refuses forms on other sites that act in the name of the signed-in caller (CSRF).
    private void requireSameOrigin(Context context, Caller caller) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw Problem.forbidden("forms of other sites are not accepted here");
        }
        String origin = context.header("Origin");
        if (origin != null && !isOwn(origin, context)) {
            throw Problem.forbidden("forms of other sites are not accepted here");
        }
        if (caller.csrf() != null && !sent(context, caller.csrf())) {
            throw Problem.forbidden("this form is out of date: reload its page and send it again");
        }
    }

    private boolean isOwn(String origin, Context context) {
        try {
            String authority = new URI(origin).getAuthority();
            return origin.equals(app.links().origin())
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
        String path = context.path().substring(app.links().base().length());
        return path.equals("/sign-in")
                || path.startsWith("/assets/")
                || path.equals("/health")
                || path.equals("/ready");
    }

    private void signIn(Context context) {
        if (!signIns.admits(
                ClientAddress.of(context, settings).network(), settings.clock().instant())) {
            throw Problem.tooOften("too many attempts from this address; wait a minute", 60);
        }
        String to = local(context.formParam("to"));
        String secret = context.formParam("token");
        String given = secret == null ? "" : secret.strip();
        Optional<AccessTokens.Token> token = tokens.of(given);
        if (token.isEmpty()) {
            access.note(context, "sign-in refused", tokens.known(given).orElse(null));
            context.status(HttpStatus.UNAUTHORIZED);
            pages.signIn(context, to, "This token " + fault(given) + ".");
            return;
        }
        access.note(context, "sign-in", token.get());
        context.cookie(cookie(sessions.begin(token.get())));
        context.redirect(app.links().to(to), HttpStatus.SEE_OTHER);
    }

    private Cookie cookie(String value) {
        Cookie cookie = new Cookie(COOKIE, value, app.links().to("/"));
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setSecure(app.links().origin().startsWith("https:"));
        return cookie;
    }

    private void signOut(Context context) {
        String id = context.cookie(COOKIE);
        if (id != null) {
            access.note(context, "sign-out", null);
            sessions.end(id);
        }
        context.removeCookie(COOKIE, app.links().to("/"));
        context.redirect(app.links().to("/"), HttpStatus.SEE_OTHER);
    }

    /// Returns `path` if it is a path of this server, otherwise `/`.
    private static String local(@Nullable String path) {
        return path != null && path.matches("/[A-Za-z0-9_~.%?=&+/-]*") && !path.startsWith("//") ? path : "/";
    }
}
