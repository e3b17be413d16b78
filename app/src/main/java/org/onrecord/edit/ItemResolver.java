package org.onrecord.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.language.Folding;
import org.onrecord.language.Language;
import org.onrecord.options.NotOnRecordException;
import org.onrecord.options.SourceOptions;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;

/// Finds the one story or statement that a user means by what onrecord find prints.
///
/// @param archive the record
/// @param where its name, for messages
/// @param environment the environment of the command
public record ItemResolver(Archive archive, RecordLocation where, Environment environment) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final Set<String> BINDING =
            Language.ENGLISH.lists("quotation-words").set("binding");

    /// The fewest words beyond articles, prepositions and the like that say which statement to change: as many
    /// as a check needs to tell whose words they are.
    private static final int FEWEST_TELLING = 4;

    private static final int MOST_CHOICES = 12;
    private static final int LONGEST_WORDS = 70;

    /// Returns the statement with this id or these words.
    ///
    /// @throws NotOnRecordException if there is none
    /// @throws AmbiguousException if there are several
    public KeptStatement statement(String typed) {
        List<KeptStatement> meant = archive.browse().statementsMeant(typed);
        if (meant.isEmpty()) {
            throw new NotOnRecordException("no statement in " + where + " has the "
                    + (ID.matcher(typed).matches() ? "id " + typed : "words \"" + typed + "\"")
                    + "; onrecord find shows the ids");
        }
        if (meant.size() > 1) {
            throw new AmbiguousException(
                    "\"" + typed + "\" is in " + Plural.of(meant.size(), "statement") + "; give the id of one",
                    choices(meant.stream().map(ItemResolver::choice).toList()));
        }
        return meant.getFirst();
    }

    /// Returns the statement with this id or these words, to change or erase it. A few words do not do, even if
    /// only one statement has them: whoever types them may mean one that is not on record.
    ///
    /// @throws NotOnRecordException if there is none
    /// @throws AmbiguousException if there are several, or the words are few
    public KeptStatement statementToChange(String typed) {
        return sure(typed, statement(typed));
    }

    private static KeptStatement sure(String typed, KeptStatement meant) {
        boolean isNumbered = ID.matcher(typed).matches() || typed.equals(Long.toString(meant.number()));
        if (isNumbered
                || telling(typed) >= FEWEST_TELLING
                || Folding.words(meant.words()).equals(Folding.words(typed))) {
            return meant;
        }
        throw new AmbiguousException(
                "\"" + typed + "\" is not enough to say which statement to change; give its id, all of its words, or "
                        + FEWEST_TELLING + " that are more than articles, prepositions and the like",
                List.of(choice(meant)));
    }

    private static long telling(String typed) {
        return Pattern.compile("\\s+")
                .splitAsStream(typed)
                .map(word -> Folding.words(word).replace(" ", ""))
                .filter(word -> !word.isEmpty() && !BINDING.contains(word))
                .count();
    }

    /// Returns the story with this id, guid, file name or address.
    ///
    /// @throws NotOnRecordException if there is none
    /// @throws AmbiguousException if there are several
    public KeptStory story(String typed) {
        List<KeptStory> meant = stories(typed);
        if (meant.isEmpty()) {
            throw new NotOnRecordException("no story in " + where + " has the id, guid, file name or address " + typed
                    + "; onrecord find shows the names");
        }
        return one(typed, meant);
    }

    /// A story or a statement.
    ///
    /// @param story the story, or that of the statement
    /// @param statement the statement, or null if the story itself is meant
    public record Item(KeptStory story, @Nullable KeptStatement statement) {
        /// Returns its name: `the story a.txt`, `statement 1b5f0c22a9d04e71`.
        public String name() {
            return statement == null
                    ? "the story " + story.story().origin()
                    : "statement " + statement.statement().id();
        }

        /// Returns its name, and of a statement who said what.
        public String words() {
            return statement == null ? name() : ItemResolver.words(statement);
        }

        /// Returns its position in the log.
        public long number() {
            return statement == null ? story.number() : statement.number();
        }
    }

    /// Returns the story with this id, guid, file name or address, else the statement with this id or words.
    ///
    /// @throws NotOnRecordException if there is none
    /// @throws AmbiguousException if there are several
    public Item item(String typed) {
        List<KeptStory> stories = stories(typed);
        if (!stories.isEmpty()) {
            return new Item(one(typed, stories), null);
        }
        KeptStatement statement = statement(typed);
        return new Item(statement.story(), statement);
    }

    /// Returns the story or statement that [#item(String)] returns, to change or erase it. Of a statement's words,
    /// a few do not do.
    ///
    /// @throws NotOnRecordException if there is none
    /// @throws AmbiguousException if there are several, or the words are few
    public Item itemToChange(String typed) {
        Item meant = item(typed);
        if (meant.statement() != null) {
            sure(typed, meant.statement());
        }
        return meant;
    }

    /// Returns a statement with who said what: `statement 1b5f0c22a9d04e71 (Ada Holm: “The pier is safe”)`.
    public static String words(KeptStatement kept) {
        return "statement " + kept.statement().id() + " (" + said(kept) + ")";
    }

    /// Returns who said what: `Ada Holm: “The pier is safe”`.
    public static String said(KeptStatement kept) {
        return Objects.requireNonNullElse(kept.speakerName(), "unknown") + ": " + cut(kept.words());
    }

    /// Returns the only one of some stories.
    ///
    /// @throws AmbiguousException if there are several
    public KeptStory one(String typed, List<KeptStory> meant) {
        if (meant.size() > 1) {
            throw new AmbiguousException(
                    typed + " is the name of " + Plural.of(meant.size(), "story", "stories") + "; give the id of one",
                    choices(meant.stream().map(ItemResolver::choice).toList()));
        }
        return meant.getFirst();
    }

    /// Returns the stories that a name can mean.
    public List<KeptStory> stories(String typed) {
        List<KeptStory> meant = archive.browse().storiesMeant(typed);
        Edition file = SourceOptions.editionOf(environment, typed);
        return meant.isEmpty() && file != null ? archive.browse().storiesMeant(file.guid()) : meant;
    }

    private static List<String> choices(List<String> all) {
        List<String> choices = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_CHOICES)));
        if (all.size() > MOST_CHOICES) {
            choices.add("and " + (all.size() - MOST_CHOICES) + " more");
        }
        return choices;
    }

    private static String choice(KeptStatement kept) {
        return kept.statement().id().value() + "  " + said(kept) + "  "
                + kept.story().story().origin();
    }

    private static String choice(KeptStory kept) {
        Story story = kept.story();
        return story.id().value() + "  " + story.origin()
                + (story.headline() == null ? "" : "  " + cut(story.headline()))
                + (story.published() == null ? "" : "  " + story.published());
    }

    private static String cut(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_WORDS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_WORDS)) + "…";
    }
}
