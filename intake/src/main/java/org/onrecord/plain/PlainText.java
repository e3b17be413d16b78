package org.onrecord.plain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.Taken;
import org.onrecord.text.Text;

/// Plain text, one story: UTF-8, UTF-16 where a byte-order mark says so, else Windows-1252 with a warning.
/// The text is what the bytes decode to, unchanged; the mark is no part of it. [Layout] reads its parts.
///
/// It takes whatever is given to it, so it is asked last.
public final class PlainText implements StorySource {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// One control character in so many others, and the bytes are no text.
    private static final int TOO_MANY_CONTROLS = 20;

    @Override
    public boolean recognises(Content content) {
        return true;
    }

    @Override
    public Stories open(Content content, Opener opener) {
        return Stories.later(() -> {
            byte[] bytes = content.all(opener.limits().largestStory(), "one story");
            try {
                return read(content.origin(), bytes);
            } catch (OutOfMemoryError _) {
                return new Taken.Refused(
                        content.origin(), "too little memory for a story of " + bytes.length + " bytes");
            }
        });
    }

    static Taken read(String origin, byte[] bytes) {
        if (bytes.length == 0) {
            return new Taken.Refused(origin, "is empty");
        }
        if (Content.begins(bytes, 0xFF, 0xFE, 0x00, 0x00) || Content.begins(bytes, 0x00, 0x00, 0xFE, 0xFF)) {
            return new Taken.Refused(origin, "is UTF-32, which is not read; save it as UTF-8");
        }
        if (Content.begins(bytes, 0xFF, 0xFE)) {
            return utf16(origin, bytes, StandardCharsets.UTF_16LE);
        }
        if (Content.begins(bytes, 0xFE, 0xFF)) {
            return utf16(origin, bytes, StandardCharsets.UTF_16BE);
        }
        int from = Content.begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String notText = whyNotText(bytes, from);
        if (notText != null) {
            return new Taken.Refused(origin, notText);
        }
        String text = decode(bytes, from, StandardCharsets.UTF_8);
        if (text != null) {
            return story(origin, text, List.of());
        }
        text = decode(bytes, from, WINDOWS_1252);
        if (text != null) {
            return story(origin, text, List.of("is not valid UTF-8 and was read as Windows-1252"));
        }
        return new Taken.Refused(origin, "is neither UTF-8, UTF-16 with a byte-order mark nor Windows-1252 text");
    }

    private static Taken utf16(String origin, byte[] bytes, Charset charset) {
        String text = decode(bytes, 2, charset);
        if (text == null) {
            return new Taken.Refused(origin, "begins with the mark of UTF-16 and is not valid UTF-16");
        }
        if (text.indexOf('\0') >= 0) {
            return new Taken.Refused(origin, "is no text: it begins with the mark of UTF-16 and holds NUL characters");
        }
        return story(origin, text, List.of());
    }

    private static Taken story(String origin, String text, List<String> warnings) {
        if (isBlank(text)) {
            return new Taken.Refused(origin, "is empty: nothing but white space");
        }
        return new Taken.Read(Layout.read(origin, Text.of(text)), warnings);
    }

    private static boolean isBlank(String text) {
        return text.chars()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    private static @Nullable String whyNotText(byte[] bytes, int from) {
        int controls = 0;
        int[] nuls = new int[2];
        for (int index = from; index < bytes.length; index++) {
            switch (bytes[index]) {
                case 0 -> nuls[index & 1]++;
                case '\t', '\n', 0x0B, '\f', '\r', 0x1B -> {}
                default -> controls += bytes[index] > 0 && bytes[index] < ' ' ? 1 : 0;
            }
        }
        int most = Math.max(nuls[0], nuls[1]);
        if (most > bytes.length / 4 && nuls[0] + nuls[1] - most < most / 8) {
            return "looks like UTF-16 without a byte-order mark; save it as UTF-8";
        }
        if (most > 0) {
            return "is a binary file: it holds NUL bytes";
        }
        if ((long) controls * TOO_MANY_CONTROLS > bytes.length) {
            return "is a binary file: it holds many control characters";
        }
        return null;
    }

    private static @Nullable String decode(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
