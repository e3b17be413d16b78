package org.onrecord.lucene;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/// The facts about all statements in the same words. They are united, so that no condition that one of the
/// statements meets fails here: a search by meaning may find too much in this way and never too little, and
/// it checks the statements themselves afterwards. Facts are only added; those of a statement that changed
/// remain until the index is rebuilt.
///
/// @param facts the terms of the facts
/// @param names the folded names of speakers
/// @param days the days as days since 1970
record Wording(Set<BytesRef> facts, Set<String> names, Set<Long> days) {
    private static final String NAME = "name";
    /// The beginning of facts about outlets, whose words are searchable too.
    private static final String OUTLET = "outlet ";

    /// Returns the facts about one statement.
    static Wording of(IndexedStatement statement) {
        Set<String> names = new LinkedHashSet<>();
        statement.speakerNames().forEach(name -> names.add(AnalyzedWord.folded(name)));
        Set<Long> days =
                statement.day() == null ? Set.of() : Set.of(statement.day().toEpochDay());
        return new Wording(new LinkedHashSet<>(Fields.facts(statement)), names, days);
    }

    /// Reads the facts back from a stored document.
    static Wording read(Document document) {
        Set<BytesRef> facts = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        Set<Long> days = new LinkedHashSet<>();
        for (IndexableField field : document) {
            switch (field.name()) {
                case Fields.IS -> facts.add(BytesRef.deepCopyOf(field.binaryValue()));
                case NAME -> names.add(field.stringValue());
                case Fields.DAY -> days.add(field.numericValue().longValue());
                default -> throw new IllegalStateException("no field " + field.name() + " was stored");
            }
        }
        return new Wording(facts, names, days);
    }

    /// Returns the facts of both.
    Wording with(Wording other) {
        return new Wording(union(facts, other.facts), union(names, other.names), union(days, other.days));
    }

    private static <T> Set<T> union(Set<T> first, Set<T> second) {
        Set<T> union = new LinkedHashSet<>(first);
        union.addAll(second);
        return union;
    }

    /// Adds the facts to a document, stored and searchable.
    void addTo(Document document) {
        ListedWords outlets = new ListedWords();
        for (BytesRef fact : facts) {
            document.add(new StringField(Fields.IS, fact, Field.Store.YES));
            String text = fact.utf8ToString();
            if (text.startsWith(OUTLET)) {
                outlets.exact(AnalyzedWord.of(text.substring(OUTLET.length())));
            }
        }
        ListedWords speakers = new ListedWords();
        for (String name : names) {
            document.add(new StoredField(NAME, name));
            speakers.exact(AnalyzedWord.of(name));
        }
        document.add(new Field(Fields.OUTLET, outlets, Fields.NAMES_IN_ORDER));
        document.add(new Field(Fields.SPEAKER, speakers, Fields.NAMES_IN_ORDER));
        days.forEach(day -> document.add(new LongField(Fields.DAY, day, Field.Store.YES)));
    }
}
