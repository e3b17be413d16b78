package org.onrecord.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.NewStory;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Turns sheets into new stories for a record. Speakers are taken from the words of the sources by simple
/// rules: a person whom the story names in full, another name if a source begins with a capital, the previous
/// speaker for `he` and `she`, and otherwise the words themselves.
final class Drafts {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final Provenance PROVENANCE = new Provenance("marked", "1", null);
    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "i", "we", "you", "who", "that", "which", "this", "those", "the", "a", "an",
            "one");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_HEADLINE = 150;
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final int DAYS = 5_000;

    private Drafts() {}

    /// Returns the story with this name.
    static NewStory of(String name, String outlet, Sheet sheet, RandomGenerator random) {
        Text text = Text.of(sheet.text());
        String firstLine = sheet.text().lines().findFirst().orElse("").strip();
        String headline = firstLine
                .substring(0, Math.min(firstLine.length(), LONGEST_HEADLINE))
                .strip();
        Story story = Story.builder(name, text)
                .headline(headline.isEmpty() ? null : headline)
                .outlet(new Outlet(outlet))
                .published(FIRST.plusDays(random.nextInt(DAYS)))
                .language("en")
                .build();
        List<Statement> statements = new ArrayList<>();
        String person = null;
        for (Sheet.Mark mark : sheet.marks()) {
            person = mark.speaker() == null ? person : mark.speaker();
            statements.add(Statement.of(
                            story,
                            mark.content(),
                            mark.cue(),
                            mark.source(),
                            speaker(sheet.text(), mark, person),
                            PROVENANCE)
                    .withKind(kind(random))
                    .withConfidence(0.5 + random.nextInt(50) / 100.0));
        }
        return new NewStory(story, Edition.of(name), statements);
    }

    /// The same text as another outlet published it.
    static NewStory seenAt(NewStory newStory, String outlet) {
        Story story = newStory.story();
        Story seen = Story.builder(outlet + "/" + story.origin(), story.text())
                .id(story.id())
                .headline(story.headline())
                .outlet(new Outlet(outlet))
                .agency(story.agency())
                .byline(story.byline())
                .published(story.published())
                .place(story.place())
                .language(story.language())
                .blocks(story.blocks())
                .publication(story.publication())
                .build();
        return new NewStory(seen, null, List.of());
    }

    private static Kind kind(RandomGenerator random) {
        return random.nextInt(10) < 6 ? Kind.CLAIM : KINDS.get(random.nextInt(KINDS.size()));
    }

    private static Speaker speaker(String text, Sheet.Mark mark, @Nullable String person) {
        if (mark.speaker() != null) {
            return new Speaker.Resolved(mark.speaker(), SpeakerType.PERSON, true, null, null, Resolution.NAME);
        }
        if (mark.source().isEmpty()) {
            return new Speaker.Unknown(UnknownReason.NO_SOURCE, "no words name a source");
        }
        Span source = mark.source().getFirst();
        List<Token> tokens = Token.in(text.substring(source.start(), source.end()));
        String first = tokens.isEmpty() ? "" : tokens.getFirst().words();
        boolean isPronoun = PRONOUNS.contains(first.toLowerCase(Locale.ROOT));
        if (isPronoun && tokens.size() == 1) {
            return person != null && first.toLowerCase(Locale.ROOT).endsWith("he")
                    ? new Speaker.Resolved(person, SpeakerType.PERSON, true, null, null, Resolution.PRONOUN)
                    : new Speaker.Unknown(UnknownReason.NOBODY_FITS, "the story names nobody whom " + first + " fits");
        }
        String words = text.substring(source.start(), source.end())
                .replaceAll("[,;:(–—].*|\\s+", " ")
                .strip();
        String name = words.substring(0, Math.min(words.length(), LONGEST_NAME)).strip();
        if (name.isEmpty()) {
            return new Speaker.Unknown(UnknownReason.NO_SOURCE, "no words name a source");
        }
        boolean isNamed = !isPronoun && Character.isUpperCase(name.charAt(0));
        return new Speaker.Resolved(
                name,
                isNamed ? SpeakerType.ORGANIZATION : SpeakerType.GROUP,
                isNamed,
                null,
                null,
                isNamed ? Resolution.NAME : Resolution.DESCRIPTION);
    }
}
