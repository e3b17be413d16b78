package org.onrecord.request;

import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The reason why a request failed (RFC 9457): what went wrong, and what to do.
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
        // A problem is an answer, not a fault of the program, so it needs no stack trace.
        super(detail, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
        this.allowed = allowed;
    }

    /// The request is not valid.
    public static Problem badRequest(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, detail, null);
    }

    /// The resource does not exist.
    public static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, detail, null);
    }

    /// Returns the problem that something is on record and is not shown any more.
    public static Problem gone(String detail) {
        return new Problem(HttpStatus.GONE, detail, null);
    }

    /// The request needs a token, and there is none.
    public static Problem unauthorized(String detail) {
        return new Problem(HttpStatus.UNAUTHORIZED, detail, null);
    }

    /// The caller is not allowed to do this.
    public static Problem forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, detail, null);
    }

    /// The request does not fit the present state, such as undoing what is already undone.
    public static Problem conflict(String detail) {
        return new Problem(HttpStatus.CONFLICT, detail, null);
    }

    /// The body is too large.
    public static Problem tooLarge(String detail) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, detail, null);
    }

    /// The body is of a type that is not accepted.
    public static Problem unsupported(String detail) {
        return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail, null);
    }

    /// The body cannot be read.
    public static Problem unreadable(String detail) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, detail, null);
    }

    /// The caller sends too many requests.
    ///
    /// @param seconds how long to wait before trying again
    public static Problem tooOften(String detail, int seconds) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, detail, seconds);
    }

    /// The server has too much to do.
    ///
    /// @param seconds how long to wait before trying again
    public static Problem busy(String detail, int seconds) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, detail, seconds);
    }

    /// The request is meant for another server.
    public static Problem misdirected(String detail) {
        return new Problem(HttpStatus.forStatus(421), detail, null);
    }

    /// The server does not support this, and answers as the standard concerned requires.
    public static Problem notImplemented(String detail) {
        return new Problem(HttpStatus.NOT_IMPLEMENTED, detail, null);
    }

    /// The server failed.
    public static Problem failed(String detail) {
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, detail, null);
    }

    /// Translates an error of the framework: no such page, no such method, a body that is too large.
    public static Problem of(HttpResponseException exception) {
        HttpStatus status = HttpStatus.forStatus(exception.getStatus());
        String detail = switch (status) {
            case NOT_FOUND -> "there is nothing at this address";
            case METHOD_NOT_ALLOWED -> "this address does not accept requests of this method";
            case CONTENT_TOO_LARGE -> "the body of the request is too large";
            default -> String.valueOf(exception.getMessage());
        };
        return new Problem(status, detail, null, status == HttpStatus.METHOD_NOT_ALLOWED ? methods(exception) : null);
    }

    /// Returns the methods that an address accepts. The exception's only detail is a list of their names.
    private static String methods(HttpResponseException exception) {
        return METHOD.matcher(String.join(" ", exception.getDetails().values()))
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Returns the methods that the address accepts, `GET, POST`, if another one was used; otherwise null.
    public @Nullable String allowed() {
        return allowed;
    }

    /// Returns the status of the answer.
    public HttpStatus status() {
        return status;
    }

    /// Returns what went wrong and what to do, in words for the caller.
    public String detail() {
        return String.valueOf(getMessage());
    }

    /// Returns after how many seconds to try again, or null if that would not help.
    public @Nullable Integer retryAfter() {
        return retryAfter;
    }
}
