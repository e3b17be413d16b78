package org.onrecord.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.onrecord.text.Text;

/// The identity of a story: the SHA-256 digest of its text's UTF-8 bytes, so equal words are one story
/// everywhere.
///
/// @param value `sha256:` and 64 lower-case hexadecimal digits
public record StoryId(String value) {
    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    public StoryId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "story id must be sha256: and 64 lower-case hex digits, got \"" + value + "\"");
        }
    }

    /// The identity of a story with this text.
    public static StoryId of(Text text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.string().getBytes(StandardCharsets.UTF_8));
            return new StoryId("sha256:" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
