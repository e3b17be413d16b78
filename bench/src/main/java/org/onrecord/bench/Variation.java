package org.onrecord.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// Makes variants of a story, with other people, numbers, days and places, and other words for some of the
/// content words, each replaced consistently throughout the story. Statements keep their place.
final class Variation {
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final Vocabulary vocabulary;
    private final double share;

    /// @param share the share of content words, and of names other than people's, that are replaced
    Variation(Vocabulary vocabulary, double share) {
        this.vocabulary = vocabulary;
        this.share = share;
    }

    /// The replaced words of one story.
    private static final class Exchange {
        private final Map<String, Names.Person> people = new HashMap<>();
        private final Map<String, String> given = new HashMap<>();
        private final Map<String, String> words = new HashMap<>();
        private final Set<String> same = new HashSet<>();
    }

    /// Returns the story with other words.
    Sheet of(Sheet sheet, RandomGenerator random) {
        List<Token> tokens = Token.in(sheet.text());
        Exchange exchange = new Exchange();
        meet(tokens, sheet.text(), exchange, random);
        Rewriting rewriting = new Rewriting(sheet);
        for (Token token : tokens) {
            String other = other(token, exchange, random);
            if (other != null) {
                rewriting.replace(token.start(), token.end(), other);
            }
        }
        Sheet rewritten = rewriting.rewritten();
        Map<String, String> fullNames = new HashMap<>();
        exchange.people.values().forEach(person -> fullNames.put(person.last(), person.full()));
        return new Sheet(
                rewritten.text(),
                rewritten.marks().stream()
                        .map(mark -> mark.by(speaker(rewritten.text(), mark, fullNames)))
                        .toList());
    }

    private static @Nullable String speaker(String text, Sheet.Mark mark, Map<String, String> fullNames) {
        for (Span span : mark.source()) {
            for (Token token : Token.in(text.substring(span.start(), span.end()))) {
                String name = fullNames.get(token.words());
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    /// Finds the people that a story names in full.
    private static void meet(List<Token> tokens, String text, Exchange exchange, RandomGenerator random) {
        for (int index = 0; index + 1 < tokens.size(); index++) {
            Token first = tokens.get(index);
            Token last = tokens.get(index + 1);
            if (Names.isGiven(first.words())
                    && last.isCapital()
                    && last.words().length() > 2
                    && !Names.isGiven(last.words())
                    && text.substring(first.end(), last.start()).isBlank()
                    && first.end() + 1 == last.start()) {
                Names.Person person = exchange.people.computeIfAbsent(last.words(), _ -> Names.draw(random));
                exchange.given.putIfAbsent(first.words(), person.given());
            }
        }
    }

    private @Nullable String other(Token token, Exchange exchange, RandomGenerator random) {
        String word = token.words();
        Names.Person person = exchange.people.get(word);
        if (person != null) {
            return person.last();
        }
        if (exchange.given.containsKey(word)) {
            return exchange.given.get(word);
        }
        if (token.isNumber()) {
            return exchange.words.computeIfAbsent(word, number -> number(number, random));
        }
        if (DAYS.contains(word)) {
            return DAYS.get(random.nextInt(DAYS.size()));
        }
        if (MONTHS.contains(word)) {
            return MONTHS.get(random.nextInt(MONTHS.size()));
        }
        if (exchange.same.contains(word)) {
            return null;
        }
        String known = exchange.words.get(word);
        if (known == null) {
            known = random.nextDouble() < share ? vocabulary.other(word, token.begins(), random) : null;
            if (known == null) {
                exchange.same.add(word);
            } else {
                exchange.words.put(word, known);
            }
        }
        return known;
    }

    private static String number(String digits, RandomGenerator random) {
        if (digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"))) {
            return Integer.toString(random.nextInt(1985, 2027));
        }
        StringBuilder number = new StringBuilder();
        for (int at = 0; at < digits.length(); at++) {
            number.append(random.nextInt(at == 0 ? 1 : 0, 10));
        }
        return number.toString();
    }
}
