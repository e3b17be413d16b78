package org.onrecord.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// The form in which a gold source refers to the speaker, which a finder has to resolve to a name.
enum SourceForm {
    /// The source contains a word of the speaker's name.
    NAME("holds the name"),
    /// The source is a pronoun.
    PRONOUN("pronoun"),
    /// The source describes the speaker in other words.
    DESCRIPTION("other description"),
    /// There is no source.
    NONE("none");

    private static final WordLists WORDS = Language.ENGLISH.lists("source-forms");

    private static final Set<String> PRONOUNS = WORDS.set("pronouns");
    private static final Set<String> POSSESSIVES = WORDS.set("possessives");
    private static final Set<String> SMALL_WORDS = WORDS.set("small words");

    private final String words;

    SourceForm(String words) {
        this.words = words;
    }

    /// Returns the words in reports.
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
