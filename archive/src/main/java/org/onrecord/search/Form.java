package org.onrecord.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.onrecord.text.Span;
import org.tartarus.snowball.ext.EnglishStemmer;

/// One word of a text as the index knows it. All that is indexed and all that is asked for passes through
/// here, so the two cannot differ.
///
/// @param exact the word without case, accents, inner marks and a possessive: `dont`, `us`, `1000`,
/// `muller`
/// @param stem what the English forms of the word share
/// @param span where it stands
record Form(String exact, String stem, Span span) {
    private static final String APOSTROPHES = "'’‘ʼ`´＇";

    /// The words of a string in order; a hyphen parts words.
    static List<Form> of(String string) {
        return of(string, Integer.MAX_VALUE);
    }

    /// The first words of a string.
    static List<Form> of(String string, int atMost) {
        List<Form> forms = new ArrayList<>();
        EnglishStemmer stemmer = new EnglishStemmer();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(parted(string)));
            tokenizer.reset();
            while (forms.size() < atMost && tokenizer.incrementToken()) {
                String exact = folded(term);
                if (!exact.isEmpty()) {
                    stemmer.setCurrent(exact);
                    stemmer.stem();
                    forms.add(
                            new Form(exact, stemmer.getCurrent(), new Span(offset.startOffset(), offset.endOffset())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read to its end", e);
        }
        return forms;
    }

    /// The exact words of a string with a space between: what names are compared by.
    static String folded(String string) {
        StringBuilder all = new StringBuilder(string.length());
        for (Form form : of(string)) {
            all.append(all.isEmpty() ? "" : " ").append(form.exact);
        }
        return all.toString();
    }

    /// A hash that equal words share, whatever marks stand between them.
    static long hash(List<Form> forms) {
        StringBuilder all = new StringBuilder(8 * forms.size());
        forms.forEach(form -> all.append(form.exact).append(' '));
        return StringHelper.murmurhash3_x64_128(new BytesRef(all))[0];
    }

    /// The string with a space for each colon, and for each full stop between letters that is not one of an
    /// abbreviation's: `bridge.The`. Offsets stay.
    private static String parted(String string) {
        if (string.indexOf(':') < 0 && string.indexOf('.') < 0) {
            return string;
        }
        char[] parted = string.toCharArray();
        for (int at = 0; at < parted.length; at++) {
            boolean parts =
                    parted[at] == '.' && at > 1 && Character.isLetter(parted[at - 1]) && isInWord(parted[at - 2]);
            if (parted[at] == ':' || parts) {
                parted[at] = ' ';
            }
        }
        return new String(parted);
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || APOSTROPHES.indexOf(c) >= 0;
    }

    private static String folded(CharTermAttribute term) {
        int length = term.length();
        if (length > 2
                && (term.charAt(length - 1) | 0x20) == 's'
                && APOSTROPHES.indexOf(term.charAt(length - 2)) >= 0) {
            length -= 2;
        }
        char[] kept = new char[length];
        int size = 0;
        boolean ascii = true;
        for (int at = 0; at < length; at++) {
            char c = term.charAt(at);
            boolean between = at > 0
                    && at + 1 < length
                    && Character.isDigit(term.charAt(at - 1))
                    && Character.isDigit(term.charAt(at + 1));
            if (isKept(c, between)) {
                kept[size++] = Character.toLowerCase(c);
                ascii &= c < 0x80;
            }
        }
        if (ascii) {
            return new String(kept, 0, size);
        }
        char[] plain = new char[4 * size];
        int plainSize = ASCIIFoldingFilter.foldToASCII(kept, 0, plain, 0, size);
        return new String(plain, 0, plainSize);
    }

    private static boolean isKept(char c, boolean betweenDigits) {
        if (c < 0x80) {
            return c == '.' ? betweenDigits : c != '\'' && c != ',' && c != '`';
        }
        int type = Character.getType(c);
        return APOSTROPHES.indexOf(c) < 0 && type != Character.NON_SPACING_MARK && type != Character.FORMAT;
    }
}
