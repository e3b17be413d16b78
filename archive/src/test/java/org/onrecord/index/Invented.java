package org.onrecord.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.StatementStatus;
import org.onrecord.lucene.IndexedStatement;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SpeakerType;

/// Invented statements, each with its own number and utterance unless set otherwise.
final class Invented {
    static final int WIDTH = 8;

    private Invented() {}

    static Index open(Path folder) throws IOException {
        return Index.open(folder, "the invented", WIDTH);
    }

    /// Returns an open index of these statements, committed at 1 and ready to be searched.
    static Index open(Path folder, Statement... statements) throws IOException {
        Index index = open(folder);
        for (Statement statement : statements) {
            index.put(statement.indexed());
        }
        index.commit(1);
        index.refresh();
        return index;
    }

    static Statement statement(long number, String words) {
        return new Statement(number, words);
    }

    static List<Long> found(Index index, String words) throws IOException {
        return found(index, StatementQuery.about(words));
    }

    static List<Long> found(Index index, StatementQuery query) throws IOException {
        return numbers(index.search(query, null));
    }

    static List<Long> numbers(Hits hits) {
        return hits.hits().stream().map(Hit::number).toList();
    }

    /// Builds a statement.
    static final class Statement {
        private final long number;
        private final String words;
        private long utterance;
        private long speaker = 1;
        private @Nullable String headline;
        private List<String> names = List.of("Mira Tolland");
        private @Nullable String role;
        private boolean named = true;
        private @Nullable Kind kind = Kind.CLAIM;
        private Manner manner = Manner.DIRECT;
        private List<String> outlets = List.of("The Harbour Post");
        private @Nullable LocalDate published = LocalDate.of(2024, 3, 1);
        private @Nullable LocalDate said;
        private StatementStatus status = StatementStatus.CURRENT;

        private Statement(long number, String words) {
            this.number = number;
            this.words = words;
            utterance = number;
        }

        Statement of(long sameUtterance) {
            utterance = sameUtterance;
            return this;
        }

        Statement by(long who, String... allNames) {
            speaker = who;
            names = List.of(allNames);
            return this;
        }

        Statement unnamed() {
            named = false;
            return this;
        }

        Statement as(String title) {
            role = title;
            return this;
        }

        Statement under(String title) {
            headline = title;
            return this;
        }

        Statement in(String... allOutlets) {
            outlets = List.of(allOutlets);
            return this;
        }

        Statement on(@Nullable LocalDate publication, @Nullable LocalDate saying) {
            published = publication;
            said = saying;
            return this;
        }

        Statement a(@Nullable Kind what) {
            kind = what;
            return this;
        }

        Statement a(Manner how) {
            manner = how;
            return this;
        }

        Statement now(StatementStatus what) {
            status = what;
            return this;
        }

        IndexedStatement indexed() {
            return IndexedStatement.builder(number, "id" + number, number / 10)
                    .utterance(utterance)
                    .speaker(speaker)
                    .words(words, manner)
                    .kind(kind)
                    .said(said)
                    .speakerNames(names, named)
                    .type(SpeakerType.PERSON)
                    .role(role)
                    .headline(headline)
                    .outlets(outlets)
                    .published(published)
                    .status(status)
                    .build();
        }
    }
}
