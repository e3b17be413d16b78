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
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.text.Text;

/// Plain text with one story: UTF-8, UTF-16 with a byte order mark, or else Windows-1252 with a warning. The
/// text is the decoded bytes, unchanged, without the mark. [Layout] finds its parts.
///
/// It recognises all content, so it must be the last format in the list.
public final class PlainText implements StorySource {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// Bytes with more than one control character in this many bytes are not text.
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
                return new ReadResult.Refused(
                        content.origin(), "too little memory for a story of " + bytes.length + " bytes");
            }
        });
    }

    static ReadResult read(String origin, byte[] bytes) {
        if (bytes.length == 0) {
            return new ReadResult.Refused(origin, "is empty");
        }
        if (Content.begins(bytes, 0xFF, 0xFE, 0x00, 0x00) || Content.begins(bytes, 0x00, 0x00, 0xFE, 0xFF)) {
            return new ReadResult.Refused(origin, "is UTF-32, which is not supported; save it as UTF-8");
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
            return new ReadResult.Refused(origin, notText);
        }
        String text = decode(bytes, from, StandardCharsets.UTF_8);
        if (text != null) {
            return story(origin, text, List.of());
        }
        text = decode(bytes, from, WINDOWS_1252);
        if (text != null) {
            return story(origin, text, List.of("is not valid UTF-8 and was read as Windows-1252"));
        }
        return new ReadResult.Refused(origin, "is neither UTF-8, UTF-16 with a byte order mark nor Windows-1252 text");
    }

    private static ReadResult utf16(String origin, byte[] bytes, Charset charset) {
        String text = decode(bytes, 2, charset);
        if (text == null) {
            return new ReadResult.Refused(origin, "begins with the byte order mark of UTF-16, but is not valid UTF-16");
        }
        if (text.indexOf('\0') >= 0) {
            return new ReadResult.Refused(
                    origin, "is not text: it begins with the byte order mark of UTF-16 and contains NUL characters");
        }
        return story(origin, text, List.of());
    }

    private static ReadResult story(String origin, String text, List<String> warnings) {
        if (isBlank(text)) {
            return new ReadResult.Refused(origin, "contains only white space");
        }
        return new ReadResult.Read(Layout.read(origin, Text.of(text)), warnings);
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
            return "looks like UTF-16 without a byte order mark; save it as UTF-8";
        }
        if (most > 0) {
            return "is a binary file: it contains NUL bytes";
        }
        if ((long) controls * TOO_MANY_CONTROLS > bytes.length) {
            return "is a binary file: it contains many control characters";
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
