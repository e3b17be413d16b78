package org.onrecord.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/// Invented stories with their statements: `“words,” said ROLE NAME.` is one, with or without a role, and
/// so is `NAME said that words.`; `they` are unknown.
final class NewStories {
    private static final Pattern SAID =
            Pattern.compile("(“[^”]+”) (said|promised) ((?:[a-z]+ )*)((?:[A-Z]\\S*[\\p{L}] ?)+|they)"
                    + "|((?:[A-Z]\\p{L}+ ?)+) (said that) ([^.“”]+)");

    private NewStories() {}

    static NewStory of(String text) {
        return new NewStory(Story.plain("a.txt", Text.of(text)), null, statements(Story.plain("a.txt", Text.of(text))));
    }

    static NewStory of(String guid, String text) {
        return of(guid, "The Tarn Post", LocalDate.of(2031, 5, 4), text);
    }

    static NewStory of(String guid, String outlet, LocalDate published, String text) {
        Text body = Text.of(text);
        Story story = Story.builder(guid, body)
                .headline("A headline")
                .outlet(new Outlet(outlet))
                .published(published)
                .language("en")
                .build();
        return new NewStory(story, Edition.of(guid), statements(story));
    }

    static List<Statement> statements(Story story) {
        List<Statement> statements = new ArrayList<>();
        Matcher said = SAID.matcher(story.text().string());
        while (said.find()) {
            boolean isDirect = said.group(1) != null;
            String name = said.group(isDirect ? 4 : 5).strip();
            String role = isDirect && !said.group(3).isBlank() ? said.group(3).strip() : null;
            Speaker speaker = name.equals("they")
                    ? new Speaker.Unknown(UnknownReason.NOBODY_FITS, "the story does not say who they are")
                    : new Speaker.Resolved(name, SpeakerType.PERSON, true, role, null, Resolution.NAME);
            statements.add(Statement.of(
                            story,
                            List.of(span(said, isDirect ? 1 : 7)),
                            List.of(span(said, isDirect ? 2 : 6)),
                            List.of(new Span(
                                    said.start(isDirect ? 4 : 5), said.start(isDirect ? 4 : 5) + name.length())),
                            speaker,
                            new Provenance("told", "1", null))
                    .withKind(isDirect && said.group(2).equals("promised") ? Kind.PLEDGE : Kind.CLAIM)
                    .withConfidence(0.875));
        }
        return statements;
    }

    private static Span span(Matcher said, int group) {
        return new Span(said.start(group), said.end(group));
    }
}
