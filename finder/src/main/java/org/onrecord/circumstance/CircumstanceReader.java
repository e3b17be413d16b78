package org.onrecord.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.language.Document;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Reads what else a story says about its statements: addressee, venue and date from the sentence of the cue;
/// figures, negation and condition from the content.
///
/// For English. What the sentence leaves open stays open: a date is never taken from the publication alone,
/// or a place from the dateline. Takes time linear in the story and in each statement's words. Immutable.
public final class CircumstanceReader {
    private final FigureReader figures;
    private final SettingReader settings;
    private final NegationReader negations;
    private final ConditionReader conditions;

    private CircumstanceReader(Story story, Document document) {
        Tokens tokens = Tokens.of(document);
        List<Span> sentences = document.sentences();
        String place = story.place() == null ? null : story.place().toLowerCase(Locale.ROOT);
        this.figures = new FigureReader(tokens, new Currencies(tokens, place));
        this.settings = new SettingReader(tokens, new TimeReader(tokens, story.published()), sentences);
        this.negations = new NegationReader(tokens);
        this.conditions = new ConditionReader(tokens, sentences);
    }

    /// Creates a reader for the statements of one story.
    ///
    /// @param document the document of the story's text
    public static CircumstanceReader of(Story story, Document document) {
        return new CircumstanceReader(story, document);
    }

    /// Reads the circumstances of a statement.
    public Circumstances of(Statement statement) {
        Setting setting = settings.read(statement);
        List<Figure> found = new ArrayList<>();
        for (Span content : statement.content()) {
            found.addAll(figures.read(content));
        }
        return new Circumstances(
                setting.addressee(),
                setting.venue(),
                setting.said(),
                found,
                negations.isNegated(statement),
                conditions.of(statement));
    }
}
