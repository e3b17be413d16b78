package org.onrecord.story;

import java.util.regex.Pattern;
import org.onrecord.text.Sha256;
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

    /// Returns the identity of a story with this text.
    public static StoryId of(Text text) {
        return new StoryId("sha256:" + Sha256.hex(text.string()));
    }

    @Override
    public String toString() {
        return value;
    }
}
