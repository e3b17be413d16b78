package org.onrecord.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.story.Block;
import org.onrecord.story.Byline;
import org.onrecord.story.Outlet;
import org.onrecord.story.Part;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Divides a plain text into its parts (headline, credits, captions, boilerplate, body), and reads the
/// story's publication metadata from them.
///
/// The text is cut into [Unit]s. The first pass reads from the top until the body begins, the second reads up
/// from the bottom, and the third looks for interruptions of the body. All use the form of a unit and its
/// neighbours, and word lists. What is not clearly something else is body, because otherwise a statement in
/// the body would be lost. Takes time linear in the text's length.
public final class Layout {
    /// A text with more paragraphs is not a story, and has no parts but the body.
    private static final int MOST_UNITS = 20_000;

    /// The most units above the first paragraph of the body, or below the last one, that can be other parts.
    private static final int EDGE = 16;

    private final Text text;
    private final List<Unit> units;
    private final @Nullable Part[] parts;
    private final Map<Integer, Integer> prefixes = new TreeMap<>();
    private final CreditedPublication publication = new CreditedPublication();

    /// The index of the first unit of the body, or the number of units.
    private int body;

    private Layout(Text text, List<Unit> units) {
        this.text = text;
        this.units = units;
        this.parts = new Part[units.size()];
    }

    /// Reads `text` as a story.
    static Story read(String origin, Text text) {
        String language = EnglishDetector.of(text.string());
        List<Unit> units = Units.in(text);
        Layout layout = new Layout(text, units.size() > MOST_UNITS ? List.of() : units);
        layout.readHead();
        layout.readTail();
        layout.readMiddle();
        CreditedPublication publication = layout.publication;
        return Story.builder(origin, text)
                .headline(layout.headline())
                .outlet(publication.outlet())
                .agency(publication.agency())
                .byline(publication.byline())
                .published(publication.published())
                .place(publication.place())
                .language(language)
                .blocks(layout.blocks())
                .build();
    }

    /// The publication metadata in the body of a story: datelines before its paragraphs, credits after the
    /// last.
    ///
    /// @param blocks the stretches that are not body
    /// @param outlet the publisher, or null
    /// @param agency the agency that supplied it, or null
    /// @param byline the authors
    /// @param published the day of publication, or null
    /// @param place the place where it was written, or null
    /// @param language its language, or null
    public record OfBody(
            List<Block> blocks,
            @Nullable Outlet outlet,
            @Nullable String agency,
            Byline byline,
            @Nullable LocalDate published,
            @Nullable String place,
            @Nullable String language) {}

    /// Reads a text that consists only of a story's body, without headline and credits above it.
    public static OfBody ofBody(Text text) {
        List<Unit> units = Units.in(text);
        Layout layout = new Layout(text, units.size() > MOST_UNITS ? List.of() : units);
        layout.readDatelines();
        layout.readTail();
        layout.readMiddle();
        CreditedPublication publication = layout.publication;
        return new OfBody(
                layout.blocks(),
                publication.outlet(),
                publication.agency(),
                publication.byline(),
                publication.published(),
                publication.place(),
                EnglishDetector.of(text.string()));
    }

    private @Nullable String headline() {
        for (int index = 0; index < parts.length; index++) {
            if (parts[index] == Part.HEADLINE) {
                return units.get(index).words();
            }
        }
        return null;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int index = 0; index < parts.length; index++) {
            Part part = parts[index];
            Integer prefix = prefixes.get(index);
            Span span = units.get(index).span();
            if (part != null && part != Part.BODY) {
                blocks.add(new Block(span, part));
            } else if (prefix != null) {
                blocks.add(new Block(new Span(span.start(), span.start() + prefix), Part.DATELINE));
            }
        }
        return blocks;
    }

    /// Classifies the lines above the first paragraph of the body.
    private void readHead() {
        int headline = -1;
        int index = 0;
        for (; index < Math.min(units.size(), EDGE); index++) {
            Unit unit = units.get(index);
            Part part = partAbove(index, headline);
            if (part == Part.BODY) {
                break;
            }
            parts[index] = part;
            if (headline >= 0 && Boilerplate.isRelease(unit)) {
                // The line above it is the letterhead of the sender.
                parts[headline] = Part.SUBHEAD;
                headline = -1;
            }
            if (part == Part.HEADLINE && headline < 0) {
                headline = index;
            }
            if (part == Part.DATELINE || part == Part.BYLINE) {
                readCredit(unit);
            }
        }
        body = index;
        readDatelines();
    }

    /// Classifies the unit at `index`, above the body; BODY if the body begins with it.
    private Part partAbove(int index, int headline) {
        Unit unit = units.get(index);
        if (Boilerplate.is(unit)
                || (headline < 0 && Boilerplate.isKicker(unit) && Headlines.isHeadline(units, index + 1))) {
            return Part.FURNITURE;
        }
        Credit credit = credit(index, headline);
        if (credit != null) {
            return credit.isByline() ? Part.BYLINE : Part.DATELINE;
        }
        if (headline < 0) {
            return Headlines.isHeadline(units, index)
                    ? Part.HEADLINE
                    : Captions.isCaption(unit) ? Part.CAPTION : Part.BODY;
        }
        if (Headlines.isSame(units.get(headline), unit)) {
            return Part.HEADLINE;
        }
        if (Captions.isCaption(unit) || isAltText(index)) {
            return Part.CAPTION;
        }
        if (index == headline + 1 && !unit.apart() && Headlines.opensSecondLine(units.get(headline))) {
            return Part.SUBHEAD;
        }
        boolean last = index + 1 == units.size();
        if (last || Datelines.in(text.at(unit.span()), true) != null) {
            return Part.BODY;
        }
        boolean above = Headlines.isStandfirst(unit) && isCreditLine(index + 1);
        return above || Headlines.isLine(unit) ? Part.SUBHEAD : Part.BODY;
    }

    /// Returns the unit's credit if it is accepted as one above the body, else null.
    private @Nullable Credit credit(int index, int headline) {
        Credit credit = Credit.of(units.get(index));
        if (credit == null) {
            return null;
        }
        return switch (credit.evidence()) {
            case WHOLE -> credit;
            // Above the headline, names beside a date may themselves be a headline.
            case MARKED -> headline >= 0 || credit.date() != null || credit.isByline() ? credit : null;
            case BARE -> {
                boolean beside = headline >= 0 && (isCreditLine(index - 1) || isCreditLine(index + 1));
                yield beside || (headline < 0 && isNameplate(credit, index)) ? credit : null;
            }
        };
    }

    /// Returns whether the unit at `index` consists only of an outlet's name above a headline.
    private boolean isNameplate(Credit credit, int index) {
        Unit unit = units.get(index);
        boolean named = credit.outlet() != null && credit.outlet().equals(unit.words());
        boolean plain = unit.count() <= 3 || (unit.count() <= 5 && startsWithArticle(unit.words()));
        int below = index + 1 < units.size() && Boilerplate.isKicker(units.get(index + 1)) ? index + 2 : index + 1;
        return named && plain && Headlines.isHeadline(units, below);
    }

    private static boolean startsWithArticle(String words) {
        int space = words.indexOf(' ');
        return space > 0
                && Character.isUpperCase(words.charAt(0))
                && Grammar.DEFINITE_ARTICLE.contains(words.substring(0, space).toLowerCase(Locale.ROOT));
    }

    /// Returns whether the unit at `index` is certainly a credit line.
    private boolean isCreditLine(int index) {
        if (index < 0 || index >= units.size()) {
            return false;
        }
        Credit credit = Credit.of(units.get(index));
        return credit != null && credit.evidence() != Credit.Evidence.BARE;
    }

    private void readCredit(Unit unit) {
        Credit credit = Credit.of(unit);
        if (credit != null) {
            publication.add(credit);
        }
    }

    /// Returns whether the unit at `index` is the alternative text of a picture whose caption follows.
    private boolean isAltText(int index) {
        if (index + 1 >= units.size()) {
            return false;
        }
        Unit unit = units.get(index);
        Unit caption = units.get(index + 1);
        return !unit.endsSentence()
                && !unit.endsOpen()
                && unit.isShorterThan(16, 140)
                && (!caption.apart() || Headlines.shareName(unit, caption))
                && Captions.isCaption(caption)
                && !Captions.isCredit(caption);
    }

    /// Reads the datelines of the first paragraphs.
    private void readDatelines() {
        int paragraphs = 0;
        for (int index = body; index < units.size() && paragraphs < 3; index++) {
            Unit unit = units.get(index);
            if (Captions.isCaption(unit)) {
                continue;
            }
            Datelines.Found found = Datelines.in(beginning(unit), paragraphs == 0);
            if (found != null) {
                prefixes.put(index, found.length());
                publication.add(found);
                return;
            }
            paragraphs++;
        }
    }

    private String beginning(Unit unit) {
        return text.string()
                .substring(
                        unit.span().start(),
                        Math.min(unit.span().end(), unit.span().start() + Unit.LONGEST));
    }

    /// Classifies the lines below the last paragraph of the body, from the last line upwards.
    private void readTail() {
        for (int index = units.size() - 1; index >= Math.max(body, units.size() - EDGE); index--) {
            Unit unit = units.get(index);
            List<String> authors = Contributions.in(unit.words());
            Credit credit = Credit.of(unit);
            if (authors != null) {
                parts[index] = Part.BYLINE;
                publication.addReporters(authors);
            } else if (Boilerplate.is(unit)) {
                parts[index] = Part.FURNITURE;
                publication.addRights(unit.words());
            } else if (credit != null && isCreditBelow(credit, unit)) {
                parts[index] = credit.isByline() ? Part.BYLINE : Part.DATELINE;
                publication.add(credit);
            } else if (unit.count() >= 9 || unit.endsSentence()) {
                return;
            }
        }
    }

    private static boolean isCreditBelow(Credit credit, Unit unit) {
        return switch (credit.evidence()) {
            case WHOLE -> true;
            case MARKED -> !unit.endsSentence() && (credit.isByline() || credit.date() != null || credit.isSource());
            case BARE -> false;
        };
    }

    /// Classifies what interrupts the body: captions, subheads, boilerplate.
    private void readMiddle() {
        for (int index = body; index < units.size(); index++) {
            if (parts[index] != null || prefixes.containsKey(index)) {
                continue;
            }
            Unit unit = units.get(index);
            if (Boilerplate.is(unit)) {
                parts[index] = Part.FURNITURE;
                index = readLinks(index);
            } else if (Captions.isCaption(unit)) {
                parts[index] = Part.CAPTION;
            } else if (index > body && isAltText(index)) {
                parts[index] = Part.CAPTION;
            } else if (isWholeCredit(unit)) {
                parts[index] = Part.DATELINE;
            } else if (index > body && isAfterParagraph(index) && Headlines.isSubhead(units, index)) {
                parts[index] = Part.SUBHEAD;
            }
        }
    }

    /// Returns whether the unit before is complete: a paragraph, or something between paragraphs.
    private boolean isAfterParagraph(int index) {
        Part before = parts[index - 1];
        return before == null ? units.get(index - 1).endsSentence() : before != Part.SUBHEAD;
    }

    /// Classifies the links directly below a label such as "Related:"; returns the index of the last one.
    private int readLinks(int label) {
        int last = label;
        if (Boilerplate.headsAList(units.get(label))) {
            while (last + 1 < units.size()
                    && last - label < 6
                    && !units.get(last + 1).apart()
                    && Headlines.isLink(units.get(last + 1))) {
                parts[++last] = Part.FURNITURE;
            }
        }
        return last;
    }

    private static boolean isWholeCredit(Unit unit) {
        Credit credit = unit.endsSentence() ? null : Credit.of(unit);
        return credit != null
                && credit.evidence() == Credit.Evidence.WHOLE
                && unit.words().toLowerCase(Locale.ROOT).chars().anyMatch(Character::isLetter);
    }
}
