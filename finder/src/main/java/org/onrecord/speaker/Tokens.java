package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A text's words and marks, one by one, with the sentence and the paragraph that each stands in.
///
/// Abbreviations keep their full stop (`Sen.`, `U.S.`); a possessive `'s` is a token of its own.
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("(?:\\p{Lu}\\.){2,}"
            + "|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Cmdr|Prof|Rev|Pres|Amb|Atty|Brig"
            + "|Supt|Msgr|Hon|Jr|Sr|St|Inc|Corp|Co|Ltd)\\."
            + "|(?<=\\s)\\p{Lu}\\.(?=\\s)"
            + "|\\p{N}{1,3}(?:,\\p{N}{3})+(?:\\.\\p{N}+)?"
            + "|['’]s(?![\\p{L}\\p{N}])"
            + "|[\\p{L}\\p{N}\\p{M}]+(?:[-’'&.](?!s(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}\\p{M}]+)*+"
            + "|\\S");

    private final Text text;
    private final List<String> words = new ArrayList<>();
    private int[] starts = new int[64];
    private int[] sentences = new int[64];
    private int[] paragraphs = new int[64];

    Tokens(Text text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text.string());
        List<Span> sentenceSpans = text.sentences();
        List<Span> paragraphSpans = text.paragraphs();
        int sentence = 0;
        int paragraph = 0;
        while (matcher.find()) {
            int at = words.size();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, 2 * at);
                sentences = Arrays.copyOf(sentences, 2 * at);
                paragraphs = Arrays.copyOf(paragraphs, 2 * at);
            }
            while (sentence + 1 < sentenceSpans.size()
                    && sentenceSpans.get(sentence + 1).start() <= matcher.start()) {
                sentence++;
            }
            while (paragraph + 1 < paragraphSpans.size()
                    && paragraphSpans.get(paragraph + 1).start() <= matcher.start()) {
                paragraph++;
            }
            words.add(matcher.group());
            starts[at] = matcher.start();
            sentences[at] = sentence;
            paragraphs[at] = paragraph;
        }
    }

    int size() {
        return words.size();
    }

    /// The token, or the empty string outside the text.
    String at(int token) {
        return token < 0 || token >= words.size() ? "" : words.get(token);
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return starts[token] + words.get(token).length();
    }

    int sentence(int token) {
        return sentences[Math.clamp(token, 0, Math.max(0, words.size() - 1))];
    }

    int paragraph(int token) {
        return paragraphs[Math.clamp(token, 0, Math.max(0, words.size() - 1))];
    }

    /// Whether a token is its sentence's first.
    boolean opensSentence(int token) {
        return token == 0 || sentences[token] != sentences[token - 1];
    }

    /// The first token that ends behind `offset`; the number of tokens where none does.
    int from(int offset) {
        int at = Arrays.binarySearch(starts, 0, words.size(), offset);
        if (at >= 0) {
            return at;
        }
        int before = -at - 2;
        return before >= 0 && end(before) > offset ? before : before + 1;
    }

    /// The token behind the last one that starts before `offset`.
    int until(int offset) {
        int at = Arrays.binarySearch(starts, 0, words.size(), offset);
        return at >= 0 ? at : -at - 1;
    }

    /// The text from one token to before another, as it stands.
    String words(int from, int to) {
        return text.string().substring(start(from), end(to - 1));
    }

    static boolean isWord(String token) {
        return !token.isEmpty() && Character.isLetterOrDigit(token.codePointAt(0));
    }

    static boolean isCapital(String token) {
        return !token.isEmpty() && Character.isUpperCase(token.codePointAt(0));
    }

    static boolean isPossessive(String token) {
        return token.length() == 2 && token.charAt(1) == 's' && (token.charAt(0) == '\'' || token.charAt(0) == '’');
    }

    /// The last word of what the relative pronoun at `token` refers to, or -1: of `a man who worked there, and who saw
    /// it` both mean the man.
    int beforeRelative(int token) {
        int before = token - 1;
        while (before >= 0
                && (!isWord(at(before)) || isPossessive(at(before)))
                && sentence(before) == sentence(token)) {
            before--;
        }
        if (before >= 0
                && (at(before).equals("and")
                        || at(before).equals("or")
                        || at(before).equals("but"))) {
            for (int earlier = before - 1; earlier > 0 && sentence(earlier) == sentence(token); earlier--) {
                if (at(earlier).equals(at(token))) {
                    return beforeRelative(earlier);
                }
            }
        }
        return before;
    }
}
