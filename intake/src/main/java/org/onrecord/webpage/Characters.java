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

/// The characters of a page: by its byte-order mark, else by what the server says, else by what the page says, else
/// UTF-8 where they are that, else by their looks.
///
/// @param text the characters
/// @param warning what to know of how they were read, or null
public record Characters(String text, @Nullable String warning) {
    private static final int WHERE_A_PAGE_SAYS = 4 << 10;
    private static final Pattern SAID =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})"
                    + "|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

    /// Reads some bytes.
    ///
    /// @param told what is told of their character set, or null
    public static Characters of(byte[] bytes, @Nullable Charset told) {
        Charset marked = marked(bytes);
        if (marked != null) {
            String text = new String(bytes, marked);
            return new Characters(text.startsWith("\uFEFF") ? text.substring(1) : text, null);
        }
        Charset said = told == null ? said(bytes) : told;
        String asSaid = said == null ? null : decoded(bytes, widened(said));
        if (asSaid != null) {
            return new Characters(asSaid, null);
        }
        String utf8 = decoded(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Characters(
                    utf8, said == null ? null : "is not in " + said + ", as it says, and was read as UTF-8");
        }
        Charset seen = seen(bytes);
        String way = said == null ? "does not say its character set" : "is not in " + said + ", as it says";
        return new Characters(new String(bytes, seen), way + " and was read as " + seen);
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

    private static @Nullable Charset said(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, WHERE_A_PAGE_SAYS), StandardCharsets.ISO_8859_1);
        Matcher matcher = SAID.matcher(beginning);
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        Charset charset = named(name);
        // A page whose saying can be read is not in what it says.
        return charset != null
                        && (charset.name().startsWith("UTF-16")
                                || charset.name().startsWith("UTF-32"))
                ? StandardCharsets.UTF_8
                : charset;
    }

    /// The character set of a name; null where there is no name, or it means nothing here.
    public static @Nullable Charset named(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }

    /// What browsers take these names to mean (WHATWG Encoding).
    private static Charset widened(Charset charset) {
        return switch (charset.name().toUpperCase(Locale.ROOT)) {
            case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
            case "ISO-8859-9" -> Charset.forName("windows-1254");
            case "GB2312", "GBK" -> Charset.forName("GB18030");
            default -> charset;
        };
    }

    private static Charset seen(byte[] bytes) {
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
