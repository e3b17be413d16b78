package org.onrecord.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Block;
import org.onrecord.story.Byline;
import org.onrecord.story.Outlet;
import org.onrecord.story.Part;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Tells the parts of a plain text from its body, and reads from them what the story says of its own publication.
///
/// What is not clearly something else is body, because a statement in the body would else be lost. Linear in the
/// text's length.
public final class Layout {
    /// A text with more paragraphs is no story; its parts are not looked for.
    private static final int MOST_UNITS = 20_000;

    /// How many lines before the first paragraph of a story, or behind its last one, may be something else.
    private static final int EDGE = 16;

    private final Text text;
    private final List<Unit> units;
    private final @Nullable Part[] parts;
    private final Map<Integer, Integer> prefixes = new TreeMap<>();
    private final Publication publication = new Publication();

    /// The first unit that is body, or the number of units.
    private int body;

    private Layout(Text text, List<Unit> units) {
        this.text = text;
        this.units = units;
        this.parts = new Part[units.size()];
    }

    /// The story that `text` is.
    static Story read(String origin, Text text) {
        String language = Language.of(text.string());
        List<Unit> units = Units.in(text);
        Layout layout = new Layout(text, units.size() > MOST_UNITS ? List.of() : units);
        layout.readHead();
        layout.readTail();
        layout.readMiddle();
        Publication said = layout.publication;
        return new Story(
                StoryId.of(text),
                origin,
                text,
                layout.headline(),
                said.outlet(),
                said.agency(),
                said.byline(),
                said.published(),
                said.place(),
                language,
                layout.blocks());
    }

    /// What the body of a story says of its publication: datelines in front of its paragraphs, credits behind
    /// the last.
    ///
    /// @param blocks what its stretches are for that are not body
    /// @param outlet who published it, or null
    /// @param agency who supplied it, or null
    /// @param byline who wrote it
    /// @param published when, or null
    /// @param place where it was written, or null
    /// @param language the language it is in, or null
    public record OfBody(
            List<Block> blocks,
            @Nullable Outlet outlet,
            @Nullable String agency,
            Byline byline,
            @Nullable LocalDate published,
            @Nullable String place,
            @Nullable String language) {}

    /// What `text` says that is a story's body alone, without headline and credits above it.
    public static OfBody ofBody(Text text) {
        List<Unit> units = Units.in(text);
        Layout layout = new Layout(text, units.size() > MOST_UNITS ? List.of() : units);
        layout.readDatelines();
        layout.readTail();
        layout.readMiddle();
        Publication said = layout.publication;
        return new OfBody(
                layout.blocks(),
                said.outlet(),
                said.agency(),
                said.byline(),
                said.published(),
                said.place(),
                Language.of(text.string()));
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

    /// Reads the lines above the first paragraph of the body.
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
            if (headline >= 0 && Furniture.isRelease(unit)) {
                // What is above it is the letterhead of who released it.
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

    /// What the unit at `index` is above the body, or body where that begins with it.
    private Part partAbove(int index, int headline) {
        Unit unit = units.get(index);
        if (Furniture.is(unit)
                || (headline < 0 && Furniture.isKicker(unit) && Headlines.isHeadline(units, index + 1))) {
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

    /// What the unit says as a credit above the body, or null.
    private @Nullable Credit credit(int index, int headline) {
        Credit credit = Credit.of(units.get(index));
        if (credit == null) {
            return null;
        }
        return switch (credit.evidence()) {
            case WHOLE -> credit;
            // Before a headline, names beside a date may be a headline's.
            case MARKED -> headline >= 0 || credit.date() != null || credit.isByline() ? credit : null;
            case BARE -> {
                boolean beside = headline >= 0 && (isCreditLine(index - 1) || isCreditLine(index + 1));
                yield beside || (headline < 0 && isNameplate(credit, index)) ? credit : null;
            }
        };
    }

    /// Whether the unit at `index` is an outlet's name above a headline, and nothing else.
    private boolean isNameplate(Credit credit, int index) {
        Unit unit = units.get(index);
        boolean named = credit.outlet() != null && credit.outlet().equals(unit.words());
        boolean plain = unit.count() <= 3 || (unit.count() <= 5 && unit.words().startsWith("The "));
        int below = index + 1 < units.size() && Furniture.isKicker(units.get(index + 1)) ? index + 2 : index + 1;
        return named && plain && Headlines.isHeadline(units, below);
    }

    /// Whether the unit at `index` is surely a line of credits.
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

    /// Whether the unit at `index` is the short text of a picture whose caption follows.
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

    /// Reads the datelines in front of the first paragraphs.
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

    /// Reads the lines below the last paragraph of the body, from the last one up.
    private void readTail() {
        for (int index = units.size() - 1; index >= Math.max(body, units.size() - EDGE); index--) {
            Unit unit = units.get(index);
            List<String> authors = Contributions.in(unit.words());
            Credit credit = Credit.of(unit);
            if (authors != null) {
                parts[index] = Part.BYLINE;
                publication.addReporters(authors);
            } else if (Furniture.is(unit)) {
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

    /// Reads what interrupts the body: captions, headings, furniture.
    private void readMiddle() {
        for (int index = body; index < units.size(); index++) {
            if (parts[index] != null || prefixes.containsKey(index)) {
                continue;
            }
            Unit unit = units.get(index);
            if (Furniture.is(unit)) {
                parts[index] = Part.FURNITURE;
                index = readLinks(index);
            } else if (Captions.isCaption(unit)) {
                parts[index] = Part.CAPTION;
            } else if (index > body && isAltText(index)) {
                parts[index] = Part.CAPTION;
            } else if (isWholeCredit(unit)) {
                parts[index] = Part.DATELINE;
            } else if (index > body && isBehindParagraph(index) && Headlines.isSubhead(units, index)) {
                parts[index] = Part.SUBHEAD;
            }
        }
    }

    /// Whether the unit before ends what it says: a paragraph, or something between paragraphs.
    private boolean isBehindParagraph(int index) {
        Part before = parts[index - 1];
        return before == null ? units.get(index - 1).endsSentence() : before != Part.SUBHEAD;
    }

    /// Reads the links directly below a label such as "Related:", and returns the last one's index.
    private int readLinks(int label) {
        int last = label;
        if (Furniture.headsAList(units.get(label))) {
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
