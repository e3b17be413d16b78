package org.onrecord.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.CircumstanceLine;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.StatementStatus;
import org.onrecord.request.TextFragment;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// A story with its statements, as a page shows it: its text in pieces, and a card for each statement under
/// its speaker.
///
/// @param story the story
/// @param pieces its text
/// @param voices its speakers, in the order of their first statements
record StoryView(Story story, List<Piece> pieces, List<Voice> voices) {
    private static final int COLOURS = 8;

    /// A piece of the text.
    ///
    /// @param words the words
    /// @param card the card of the statement whose content it belongs to, or null
    /// @param begins the statements whose content begins here
    /// @param isCue true if it reports a statement
    /// @param isSource true if it names a speaker
    record Piece(String words, @Nullable Card card, List<Card> begins, boolean isCue, boolean isSource) {}

    /// A speaker in the story.
    ///
    /// @param name the name
    /// @param role the role, or null
    /// @param number the speaker's number on record, or null
    /// @param colour the number of the colour, from 1
    /// @param cards the statements
    record Voice(
            String name, @Nullable String role, @Nullable Long number, int colour, List<Card> cards) {}

    /// A statement with what is shown about it.
    ///
    /// @param statement the statement
    /// @param kept the same statement on record, or null if it is not on record
    /// @param words the words that were said
    /// @param cue the words that report them; may be empty
    /// @param colour the number of its speaker's colour
    /// @param why why it is attributed to this speaker
    /// @param circumstances the circumstances in one line; may be empty
    /// @param original the address of the words where they were published, or null
    record Card(
            Statement statement,
            @Nullable KeptStatement kept,
            String words,
            String cue,
            int colour,
            String why,
            String circumstances,
            @Nullable String original) {
        String id() {
            return statement.id().value();
        }

        String manner() {
            return statement.manner().word();
        }

        /// Returns how it is quoted, in words.
        String quoted() {
            return switch (statement.manner()) {
                case DIRECT -> "in the speaker's words";
                case INDIRECT -> "in the reporter's words";
                case MIXED -> "partly in the speaker's words";
            };
        }

        String confidence() {
            return Math.round(statement.confidence() * 100) + " %";
        }

        /// Returns the corrections by people, the latest last.
        List<Event.Corrected> corrections() {
            return kept == null ? List.of() : kept.corrections();
        }

        /// Returns its status in a word, or null if it is current.
        @Nullable
        String status() {
            return kept == null || kept.status() == StatementStatus.CURRENT
                    ? null
                    : kept.status().word();
        }
    }

    /// Creates the view of a story on record.
    static StoryView of(Story story, List<KeptStatement> kept) {
        return of(story, kept.stream().map(KeptStatement::statement).toList(), kept);
    }

    /// Creates the view of a story that was read and is not on record.
    static StoryView unkept(Story story, List<Statement> statements) {
        return of(story, statements, null);
    }

    private static StoryView of(Story story, List<Statement> statements, @Nullable List<KeptStatement> kept) {
        Map<String, Voice> voices = new LinkedHashMap<>();
        List<Card> cards = new ArrayList<>();
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            KeptStatement one = kept == null ? null : kept.get(index);
            Voice voice = voices.computeIfAbsent(
                    key(statement.speaker()),
                    _ -> new Voice(
                            Html.name(statement.speaker()),
                            Html.role(statement.speaker()),
                            one == null ? null : one.speaker(),
                            voices.size() % COLOURS + 1,
                            new ArrayList<>()));
            Card card = card(story, statement, one, voice.colour());
            voice.cards().add(card);
            cards.add(card);
        }
        List<Piece> pieces = MarkedText.of(story.text(), statements).pieces().stream()
                .map(piece -> piece(piece, cards))
                .toList();
        return new StoryView(story, pieces, List.copyOf(voices.values()));
    }

    private static String key(Speaker speaker) {
        return speaker instanceof Speaker.Resolved resolved ? resolved.type() + " " + resolved.name() : "unknown";
    }

    private static Piece piece(MarkedText.Piece piece, List<Card> cards) {
        Card innermost = null;
        List<Card> begins = new ArrayList<>();
        boolean isCue = false;
        boolean isSource = false;
        for (MarkedText.In in : piece.in()) {
            switch (in.part()) {
                case CONTENT -> {
                    innermost = innermost == null ? cards.get(in.statement()) : innermost;
                    if (in.isFirst()) {
                        begins.add(cards.get(in.statement()));
                    }
                }
                case CUE -> isCue = true;
                case SOURCE -> isSource = true;
            }
        }
        return new Piece(Html.safe(piece.words()), innermost, begins, isCue, isSource);
    }

    private static Card card(Story story, Statement statement, @Nullable KeptStatement kept, int colour) {
        return new Card(
                statement,
                kept,
                Html.safe(words(story, statement.content())),
                Html.safe(words(story, statement.cue())),
                colour,
                Html.safe(why(statement.speaker())),
                Html.safe(CircumstanceLine.of(statement.circumstances())),
                TextFragment.of(story, statement.content().getFirst()).orElse(null));
    }

    private static String words(Story story, List<Span> spans) {
        return String.join(
                " … ", spans.stream().map(span -> story.text().at(span).strip()).toList());
    }

    private static String why(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Unknown unknown -> unknown.reason();
            case Speaker.Resolved resolved -> why(resolved.resolvedBy());
        };
    }

    private static String why(Resolution resolution) {
        return switch (resolution) {
            case NAME -> "the story names them here";
            case SHORT_NAME -> "a short form of a name in the story";
            case ROLE -> "a role that the story gives them";
            case PRONOUN -> "a pronoun, understood as the person last mentioned";
            case DESCRIPTION -> "a description, without a name";
            case IMPLIED -> "the quotation continues that of the last speaker";
            case NONE -> "not resolved";
        };
    }

    /// Returns how many statements there are.
    int statements() {
        return voices.stream().mapToInt(voice -> voice.cards().size()).sum();
    }

    /// Returns how many are of a manner.
    long of(Manner manner) {
        return voices.stream()
                .flatMap(voice -> voice.cards().stream())
                .filter(card -> card.statement().manner() == manner)
                .count();
    }
}
