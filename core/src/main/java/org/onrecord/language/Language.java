package org.onrecord.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A language that Onrecord reads, with its word lists.
///
/// The lists are in the resource folder named after the language's tag, one file for each topic. Thread-safe.
public final class Language {
    /// English, in all its spellings.
    public static final Language ENGLISH = new Language("en");

    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z0-9-]*");

    private final String tag;
    private final Map<String, WordLists> lists = new ConcurrentHashMap<>();

    private Language(String tag) {
        this.tag = tag;
    }

    /// Returns the BCP 47 tag: `en`.
    public String tag() {
        return tag;
    }

    /// Returns the word lists of a topic, read once.
    ///
    /// @param topic the name of the file, without its ending: `quotation-words`
    /// @throws IllegalArgumentException if this language has no such lists, or a list in them is malformed
    public WordLists lists(String topic) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException(
                    "a topic has only lower-case letters, digits and hyphens, got \"" + topic + "\"");
        }
        return lists.computeIfAbsent(topic, name -> WordLists.read(tag + "/" + name + ".txt", this::lists));
    }

    @Override
    public String toString() {
        return tag;
    }
}
