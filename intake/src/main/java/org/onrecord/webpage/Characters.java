package org.onrecord.webpage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;
import org.onrecord.source.Content;

/// Decodes the bytes of a page. The character set is taken from the byte order mark, else from the server's
/// header, else from the page's own declaration; if there is none or the bytes do not fit it, UTF-8 is tried,
/// and then the most likely character set is guessed from the bytes (juniversalchardet).
///
/// @param text the decoded text
/// @param warning a note on how it was decoded, or null
public record Characters(String text, @Nullable String warning) {
    private static final int DECLARATION_WITHIN = 4 << 10;
    private static final Pattern DECLARATION =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})"
                    + "|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

    /// Decodes some bytes.
    ///
    /// @param given the character set given with them, or null
    public static Characters of(byte[] bytes, @Nullable Charset given) {
        Charset marked = marked(bytes);
        if (marked != null) {
            String text = new String(bytes, marked);
            return new Characters(text.startsWith("\uFEFF") ? text.substring(1) : text, null);
        }
        Charset declared = given == null ? declared(bytes) : given;
        String asDeclared = declared == null ? null : decoded(bytes, widened(declared));
        if (asDeclared != null) {
            return new Characters(asDeclared, null);
        }
        String utf8 = decoded(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Characters(
                    utf8, declared == null ? null : "is not in " + declared + " as it declares, and was read as UTF-8");
        }
        Charset guess = guessed(bytes);
        String way =
                declared == null ? "does not declare its character set" : "is not in " + declared + " as it declares";
        return new Characters(new String(bytes, guess), way + " and was read as " + guess);
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (Content.begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (Content.begins(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return Content.begins(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String beginning =
                new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARATION.matcher(beginning);
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        Charset charset = named(name);
        // A page whose declaration is readable as ASCII is not in the UTF-16 or UTF-32 that it declares.
        return charset != null
                        && (charset.name().startsWith("UTF-16")
                                || charset.name().startsWith("UTF-32"))
                ? StandardCharsets.UTF_8
                : charset;
    }

    /// Returns the character set of this name; null if there is no name, or none of this name.
    public static @Nullable Charset named(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }

    /// Returns the character set that browsers use for a label (WHATWG Encoding).
    private static Charset widened(Charset charset) {
        return switch (charset.name().toUpperCase(Locale.ROOT)) {
            case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
            case "ISO-8859-9" -> Charset.forName("windows-1254");
            case "GB2312", "GBK" -> Charset.forName("GB18030");
            default -> charset;
        };
    }

    private static Charset guessed(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 1 << 16));
        detector.dataEnd();
        Charset named = named(detector.getDetectedCharset());
        return widened(named == null ? StandardCharsets.ISO_8859_1 : named);
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(
                            charset.equals(StandardCharsets.UTF_8)
                                    ? CodingErrorAction.REPORT
                                    : CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
