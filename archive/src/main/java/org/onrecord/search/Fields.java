package org.onrecord.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;

/// What the documents of the two indexes are made of. A document of statements is one statement; one of
/// meanings is one wording, with what is known of all statements in that wording.
final class Fields {
    /// Kinds and manners are numbered by their places among the values; an index of another order is of
    /// another form.
    static final List<Kind> KINDS = List.of(Kind.values());

    static final List<Manner> MANNERS = List.of(Manner.values());

    /// The statement's number: a term of eight bytes, and a value.
    static final String NUMBER = "number";
    static final String ID = "id";
    /// The number of the story: a value.
    static final String STORY = "story";
    /// The number of the utterance: a term and a value.
    static final String UTTERANCE = "utterance";
    /// The hash of the exact words: a term and a value. Statements in the same words have one meaning.
    static final String WORDING = "wording";
    /// The stems of the words said and of the speaker's names.
    static final String WORDS = "words";
    /// The exact forms of the words said, with their positions.
    static final String EXACT = "exact";
    /// The exact forms of the speaker's names.
    static final String SPEAKER = "speaker";
    /// The stems of role and affiliation.
    static final String ROLE = "role";
    /// The stems of the headline.
    static final String HEADLINE = "headline";
    /// The exact forms of the outlets' names.
    static final String OUTLET = "outlet";
    /// What holds of the statement, a term each: `kind pledge`, `outlet the harbour post`.
    static final String IS = "is";
    /// The day, as days since 1970: a point and a value.
    static final String DAY = "day";

    static final String SPEAKER_NUMBER = "speaker number";
    static final String KIND = "kind";
    static final String MANNER = "manner";
    static final String NAMED = "named";
    static final String OUTLET_NAME = "outlet name";

    static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS, false);
    static final FieldType TEXT_IN_ORDER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    static final FieldType NAMES_IN_ORDER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private Fields() {}

    private static FieldType type(IndexOptions options, boolean withoutLength) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutLength);
        type.freeze();
        return type;
    }

    /// What holds of a statement, as terms.
    static List<BytesRef> facts(Indexed statement) {
        List<BytesRef> facts = new ArrayList<>();
        facts.add(fact("manner", statement.manner()));
        facts.add(fact("named", statement.named()));
        facts.add(fact("standing", statement.standing()));
        facts.add(fact("type", statement.type()));
        facts.add(fact("speaker", statement.speaker()));
        if (statement.kind() != null) {
            facts.add(fact("kind", statement.kind()));
        }
        for (String outlet : statement.outlets()) {
            facts.add(outletFact(outlet));
        }
        return facts;
    }

    /// The term for what something is: `kind pledge`.
    static BytesRef fact(String what, Object value) {
        return new BytesRef(what + " " + value.toString().toLowerCase(Locale.ROOT));
    }

    /// The term for an outlet.
    static BytesRef outletFact(String name) {
        return fact("outlet", cut(Form.folded(name)));
    }

    /// No name is so long; what is must not keep its statement out of the index.
    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), 500));
    }

    static Document document(Indexed statement) {
        Document document = new Document();
        List<Form> words = Form.of(statement.words());
        number(document, NUMBER, statement.number());
        document.add(new StringField(ID, statement.id(), Field.Store.NO));
        number(document, UTTERANCE, statement.utterance());
        number(document, WORDING, Form.hash(words));
        document.add(new NumericDocValuesField(STORY, statement.story()));
        ListedWords stems = new ListedWords().stems(words);
        ListedWords names = new ListedWords();
        for (String name : statement.speakerNames()) {
            List<Form> forms = Form.of(name);
            stems.stems(forms);
            names.exact(forms);
        }
        document.add(new Field(WORDS, stems, TEXT));
        document.add(new Field(EXACT, new ListedWords().exact(words), TEXT_IN_ORDER));
        document.add(new Field(SPEAKER, names, NAMES_IN_ORDER));
        ListedWords roles = new ListedWords();
        if (statement.role() != null) {
            roles.stems(Form.of(statement.role()));
        }
        if (statement.affiliation() != null) {
            roles.stems(Form.of(statement.affiliation()));
        }
        document.add(new Field(ROLE, roles, NAMES_IN_ORDER));
        if (statement.headline() != null) {
            document.add(new Field(HEADLINE, new ListedWords().stems(Form.of(statement.headline())), NAMES_IN_ORDER));
        }
        ListedWords outlets = new ListedWords();
        for (String outlet : statement.outlets()) {
            outlets.exact(Form.of(outlet));
            document.add(new SortedSetDocValuesField(OUTLET_NAME, new BytesRef(cut(outlet))));
        }
        document.add(new Field(OUTLET, outlets, NAMES_IN_ORDER));
        facts(statement).forEach(fact -> document.add(new StringField(IS, fact, Field.Store.NO)));
        values(document, statement);
        return document;
    }

    private static void values(Document document, Indexed statement) {
        if (statement.speaker() != Indexed.UNKNOWN) {
            document.add(new NumericDocValuesField(SPEAKER_NUMBER, statement.speaker()));
        }
        if (statement.kind() != null) {
            document.add(new NumericDocValuesField(KIND, KINDS.indexOf(statement.kind())));
        }
        document.add(new NumericDocValuesField(MANNER, MANNERS.indexOf(statement.manner())));
        document.add(new NumericDocValuesField(NAMED, statement.named() ? 1 : 0));
        if (statement.day() != null) {
            document.add(new LongField(DAY, statement.day().toEpochDay(), Field.Store.NO));
        }
    }

    private static void number(Document document, String field, long number) {
        document.add(new StringField(field, ListedNumbers.term(number), Field.Store.NO));
        document.add(new NumericDocValuesField(field, number));
    }
}
