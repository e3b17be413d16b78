package org.onrecord.request;

import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why a request is not answered as it was meant (RFC 9457): what went wrong, and what to do.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern METHOD = Pattern.compile("[A-Z]{3,}");

    private final HttpStatus status;
    private final @Nullable Integer retryAfter;
    private final @Nullable String allowed;

    private Problem(HttpStatus status, String detail, @Nullable Integer retryAfter) {
        this(status, detail, retryAfter, null);
    }

    private Problem(HttpStatus status, String detail, @Nullable Integer retryAfter, @Nullable String allowed) {
        // A problem is an answer, not a fault of the program: where it arose is of no interest.
        super(detail, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
        this.allowed = allowed;
    }

    /// What was asked makes no sense.
    public static Problem badRequest(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, detail, null);
    }

    /// There is no such thing.
    public static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, detail, null);
    }

    /// Somebody without a name asks for what needs one.
    public static Problem unauthorized(String detail) {
        return new Problem(HttpStatus.UNAUTHORIZED, detail, null);
    }

    /// The caller may not do it.
    public static Problem forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, detail, null);
    }

    /// It cannot be done as things stand, such as undoing what is undone.
    public static Problem conflict(String detail) {
        return new Problem(HttpStatus.CONFLICT, detail, null);
    }

    /// What was sent is too large.
    public static Problem tooLarge(String detail) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, detail, null);
    }

    /// What was sent is not of a sort that is taken there.
    public static Problem unsupported(String detail) {
        return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail, null);
    }

    /// What was sent could not be read as what it should be.
    public static Problem unreadable(String detail) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, detail, null);
    }

    /// The caller asks too often.
    ///
    /// @param seconds when to try again
    public static Problem tooOften(String detail, int seconds) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, detail, seconds);
    }

    /// The server has too much to do.
    ///
    /// @param seconds when to try again
    public static Problem busy(String detail, int seconds) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, detail, seconds);
    }

    /// The request is meant for another server.
    public static Problem misdirected(String detail) {
        return new Problem(HttpStatus.forStatus(421), detail, null);
    }

    /// The server does not do it, and says so as the standard at hand wants it.
    public static Problem notImplemented(String detail) {
        return new Problem(HttpStatus.NOT_IMPLEMENTED, detail, null);
    }

    /// The server failed.
    public static Problem failed(String detail) {
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, detail, null);
    }

    /// What the framework found wrong: no such page, no such method, a body that is too large.
    public static Problem of(HttpResponseException exception) {
        HttpStatus status = HttpStatus.forStatus(exception.getStatus());
        String detail = switch (status) {
            case NOT_FOUND -> "there is nothing at this address";
            case METHOD_NOT_ALLOWED -> "this address does not take such a request";
            case CONTENT_TOO_LARGE -> "what was sent is too large";
            default -> String.valueOf(exception.getMessage());
        };
        return new Problem(status, detail, null, status == HttpStatus.METHOD_NOT_ALLOWED ? methods(exception) : null);
    }

    /// Which methods an address takes: its one detail is a list of their names.
    private static String methods(HttpResponseException exception) {
        return METHOD.matcher(String.join(" ", exception.getDetails().values()))
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Which methods the address takes, `GET, POST`, where another was used; else null.
    public @Nullable String allowed() {
        return allowed;
    }

    /// The status of the answer.
    public HttpStatus status() {
        return status;
    }

    /// What went wrong, in words that tell what to do.
    public String detail() {
        return String.valueOf(getMessage());
    }

    /// After how many seconds to try again, or null where that is no help.
    public @Nullable Integer retryAfter() {
        return retryAfter;
    }
}
