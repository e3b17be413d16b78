package org.onrecord.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How the words of a gold source stand for the speaker: what a finder has to bridge to name one.
enum SourceForm {
    /// The source holds a word of the speaker's name.
    NAME("holds the name"),
    /// The source is a pronoun.
    PRONOUN("pronoun"),
    /// The source describes the speaker in other words.
    DESCRIPTION("other description"),
    /// There is no source.
    NONE("none");

    private static final Set<String> PRONOUNS = Set.of(
            "i", "we", "you", "he", "she", "it", "they", "one", "who", "which", "that", "this", "these", "those");
    private static final Set<String> POSSESSIVES =
            Set.of("my", "our", "your", "his", "her", "its", "their", "whose", "him", "them", "me", "us");
    private static final Set<String> SMALL_WORDS =
            Set.of("of", "and", "for", "in", "on", "at", "to", "by", "with", "from", "who", "that", "s");

    private final String words;

    SourceForm(String words) {
        this.words = words;
    }

    /// The words in reports.
    String words() {
        return words;
    }

    static SourceForm of(String source, GoldSpeaker speaker) {
        String plain = SpeakerName.plain(source.toLowerCase(Locale.ROOT));
        if (plain.isEmpty()) {
            return NONE;
        }
        if (PRONOUNS.contains(plain) || POSSESSIVES.contains(plain)) {
            return PRONOUN;
        }
        boolean shares = sharesAWord(plain, speaker.name())
                || speaker.also().stream().anyMatch(name -> sharesAWord(plain, name));
        return shares ? NAME : DESCRIPTION;
    }

    private static boolean sharesAWord(String plain, String name) {
        Set<String> words = Set.copyOf(List.of(plain.replace("'s", "").split(" ")));
        return Arrays.stream(SpeakerName.plain(name).split(" "))
                .anyMatch(word -> words.contains(word) && !SMALL_WORDS.contains(word));
    }
}
