package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.onrecord.language.Document;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A document's words and punctuation marks for reading names and sources, each with its sentence and
/// paragraph: a view of its [org.onrecord.language.Tokens].
///
/// Abbreviations keep their full stop (`Sen.`, `U.S.`), as do initials between spaces (`J.`); parts joined by
/// a hyphen, an apostrophe, a full stop or an ampersand are one word (`vice-president`, `O'Neill`, `AT&T`),
/// but a possessive `'s` is separate, since the word before it is the name. The commas of `1,000` are part of
/// the number. A possessive after an s (`the parties'`) is a separate mark, which readers of sources look at.
final class Tokens {
    /// Written with a full stop that belongs to them.
    private static final Set<String> ABBREVIATIONS =
            Language.ENGLISH.lists("abbreviations").set("before or after names");

    private static final String JOINING = "-’'&.";
    private static final int THOUSANDS = 3;

    private final Document document;
    private final org.onrecord.language.Tokens units;
    private final List<String> words = new ArrayList<>();
    private int[] starts = new int[64];
    private int[] sentences = new int[64];
    private int[] paragraphs = new int[64];

    Tokens(Document document) {
        this.document = document;
        this.units = document.tokens();
        List<Span> sentenceSpans = document.sentences();
        List<Span> paragraphSpans = document.paragraphs();
        int sentence = 0;
        int paragraph = 0;
        int until;
        for (int unit = 0; unit < units.size(); unit = until) {
            until = end(unit, units.size());
            int start = units.start(unit);
            int at = words.size();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, 2 * at);
                sentences = Arrays.copyOf(sentences, 2 * at);
                paragraphs = Arrays.copyOf(paragraphs, 2 * at);
            }
            while (sentence + 1 < sentenceSpans.size()
                    && sentenceSpans.get(sentence + 1).start() <= start) {
                sentence++;
            }
            while (paragraph + 1 < paragraphSpans.size()
                    && paragraphSpans.get(paragraph + 1).start() <= start) {
                paragraph++;
            }
            words.add(units.at(unit, until));
            starts[at] = start;
            sentences[at] = sentence;
            paragraphs[at] = paragraph;
        }
    }

    /// Returns the unit after the last one of the word that begins with a unit.
    private int end(int unit, int size) {
        int end = afterInitials(unit);
        if (end == unit && isStop(unit + 1) && (isLoneInitial(unit) || ABBREVIATIONS.contains(units.at(unit)))) {
            end = unit + 2;
        }
        if (end == unit) {
            end = afterThousands(unit);
        }
        if (end == unit && isPossessive(unit)) {
            end = unit + 2;
        }
        if (end == unit && units.isWord(unit)) {
            end = afterWord(unit);
        }
        end = Math.max(end, unit + 1);
        while (end < size && units.isJoined(end)) {
            end++;
        }
        return end;
    }

    /// Returns the token after `U.S.`: two capitals at least, each with its full stop.
    private int afterInitials(int unit) {
        int end = unit;
        while (isInitial(end) && isStop(end + 1) && (end == unit || units.isGlued(end))) {
            end += 2;
        }
        return end - unit >= 4 ? end : unit;
    }

    /// Returns whether a unit is one capital letter.
    private boolean isInitial(int unit) {
        if (!units.isLetters(unit)) {
            return false;
        }
        int first = units.string().codePointAt(units.start(unit));
        return Character.getType(first) == Character.UPPERCASE_LETTER
                && units.end(unit) - units.start(unit) == Character.charCount(first);
    }

    /// Returns whether a unit is a full stop right after what is before it.
    private boolean isStop(int unit) {
        return units.sign(unit) == '.' && units.isGlued(unit);
    }

    /// Returns whether a unit is a capital that white space parts from what is before it, and its full stop
    /// from what follows.
    private boolean isLoneInitial(int unit) {
        return isInitial(unit) && isSpaceAt(units.start(unit) - 1) && isSpaceAt(units.end(unit) + 1);
    }

    /// Returns whether white space is at an offset; nothing stands outside the text.
    private boolean isSpaceAt(int offset) {
        return offset >= 0
                && offset < units.string().length()
                && Text.isSpace(units.string().charAt(offset));
    }

    /// Returns the token after `1,000` and `12,345.50`.
    private int afterThousands(int unit) {
        if (!units.isDigits(unit) || length(unit) > THOUSANDS) {
            return unit;
        }
        int end = unit + 1;
        while (isJoining(end, ",") && units.isDigits(end + 1) && length(end + 1) == THOUSANDS) {
            end += 2;
        }
        if (end == unit + 1) {
            return unit;
        }
        if (isStop(end) && isNumeral(end + 1)) {
            end++;
            while (isNumeral(end)) {
                end++;
            }
        }
        return end;
    }

    /// Returns how many characters a unit has.
    private int length(int unit) {
        return units.end(unit) - units.start(unit);
    }

    /// Returns whether a unit is of digits, right after what is before it.
    private boolean isNumeral(int unit) {
        return units.isGlued(unit) && units.isWord(unit) && !units.isLetters(unit);
    }

    /// Returns whether a unit is one of some signs that are between two others without a space.
    private boolean isJoining(int unit, String signs) {
        return units.isGlued(unit) && signs.indexOf(units.sign(unit)) >= 0 && units.isGlued(unit + 1);
    }

    /// Returns whether an apostrophe and a lone s are at a unit.
    private boolean isPossessive(int unit) {
        char sign = units.sign(unit);
        return (sign == '\'' || sign == '’') && units.isGlued(unit + 1) && isLoneS(unit + 1);
    }

    /// Returns whether a unit is an s that no letter or digit follows.
    private boolean isLoneS(int unit) {
        return units.isLetters(unit)
                && Grammar.CONTRACTED_S.contains(units.at(unit))
                && !(units.isGlued(unit + 1) && units.isWord(unit + 1));
    }

    /// Returns the unit after a word with all that is joined to it.
    private int afterWord(int unit) {
        int end = afterLettersAndDigits(unit);
        while (isJoining(end, JOINING) && units.isWord(end + 1) && !isLoneS(end + 1)) {
            end = afterLettersAndDigits(end + 1);
        }
        return end;
    }

    /// Returns the unit after a run of letters and digits.
    private int afterLettersAndDigits(int unit) {
        int end = unit + 1;
        while (units.isGlued(end) && units.isWord(end)) {
            end++;
        }
        return end;
    }

    /// Returns how many tokens.
    int size() {
        return words.size();
    }

    /// Returns the token, or the empty string outside the text.
    String at(int token) {
        return token < 0 || token >= words.size() ? "" : words.get(token);
    }

    /// Returns where a token begins.
    int start(int token) {
        return starts[token];
    }

    /// Returns where a token ends.
    int end(int token) {
        return starts[token] + words.get(token).length();
    }

    /// Returns the number of a token's sentence; outside the text that of the nearest token.
    int sentence(int token) {
        return sentences[Math.clamp(token, 0, Math.max(0, words.size() - 1))];
    }

    /// Returns the number of a token's paragraph, likewise.
    int paragraph(int token) {
        return paragraphs[Math.clamp(token, 0, Math.max(0, words.size() - 1))];
    }

    /// Returns whether a token is its sentence's first.
    boolean opensSentence(int token) {
        return token == 0 || sentences[token] != sentences[token - 1];
    }

    /// Returns the first token that ends after `offset`; the number of tokens if none does.
    int from(int offset) {
        int at = Arrays.binarySearch(starts, 0, words.size(), offset);
        if (at >= 0) {
            return at;
        }
        int before = -at - 2;
        return before >= 0 && end(before) > offset ? before : before + 1;
    }

    /// Returns the token after the last one that starts before `offset`.
    int until(int offset) {
        int at = Arrays.binarySearch(starts, 0, words.size(), offset);
        return at >= 0 ? at : -at - 1;
    }

    /// Returns the text from one token to before another, as it stands.
    String words(int from, int to) {
        return document.text().string().substring(start(from), end(to - 1));
    }

    /// Returns whether a token begins with a letter or digit.
    static boolean isWord(String token) {
        return !token.isEmpty() && Character.isLetterOrDigit(token.codePointAt(0));
    }

    /// Returns whether a token begins with a capital.
    static boolean isCapital(String token) {
        return !token.isEmpty() && Character.isUpperCase(token.codePointAt(0));
    }

    /// Returns whether a token is a possessive s with its apostrophe.
    static boolean isPossessive(String token) {
        return token.length() == 2 && Grammar.isPossessive(token.replace('’', '\''));
    }

    /// Returns the last word of what the relative pronoun at `token` refers to, or -1: of `a man who worked
    /// there, and who saw it` both mean the man.
    int beforeRelative(int token) {
        int before = token - 1;
        while (before >= 0
                && (!isWord(at(before)) || isPossessive(at(before)))
                && sentence(before) == sentence(token)) {
            before--;
        }
        if (before >= 0
                && (Grammar.COORDINATING.contains(at(before))
                        || Grammar.ALTERNATIVE.contains(at(before))
                        || Grammar.ADVERSATIVE.contains(at(before)))) {
            for (int earlier = before - 1; earlier > 0 && sentence(earlier) == sentence(token); earlier--) {
                if (at(earlier).equals(at(token))) {
                    return beforeRelative(earlier);
                }
            }
        }
        return before;
    }
}
