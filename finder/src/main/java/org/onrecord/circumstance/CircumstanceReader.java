package org.onrecord.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Reads what else a story tells of its statements: addressee, venue and date from the sentence of the cue; figures,
/// negation and condition from the content.
///
/// It knows English. What the sentence leaves open stays open: a date is never taken from the publication alone, nor a
/// place from the dateline. Time is linear in the story and in each statement's words. Immutable once made.
public final class CircumstanceReader {
    private final FigureReader figures;
    private final SettingReader settings;
    private final NegationReader negations;
    private final ConditionReader conditions;

    private CircumstanceReader(Story story) {
        Tokens tokens = Tokens.of(story.text().string());
        List<Span> sentences = story.text().sentences();
        String place = story.place() == null ? null : story.place().toLowerCase(Locale.ROOT);
        this.figures = new FigureReader(tokens, new Currencies(tokens, place));
        this.settings = new SettingReader(tokens, new TimeReader(tokens, story.published()), sentences);
        this.negations = new NegationReader(tokens);
        this.conditions = new ConditionReader(tokens, sentences);
    }

    /// A reader for the statements of one story.
    public static CircumstanceReader of(Story story) {
        return new CircumstanceReader(story);
    }

    /// What the story tells of a statement of its own.
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
