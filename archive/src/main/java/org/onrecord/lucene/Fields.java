package org.onrecord.lucene;

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

/// The fields of documents in the indexes of statements and of meanings. A document of the first is one
/// statement. A document of the second is one wording, with what is known of all statements in that wording
/// ([Wording]).
///
/// Fields with text have terms only and store nothing: the record has the text. What a search reads of a
/// match (numbers, day, kind) is a doc value, that is, a column. Facts about a statement are
/// terms of one field, [#IS], so that one cached filter each answers them.
public final class Fields {
    /// Kinds and manners are stored as their positions in these lists, so changing the order of either makes
    /// an older index invalid.
    public static final List<Kind> KINDS = List.of(Kind.values());

    public static final List<Manner> MANNERS = List.of(Manner.values());

    /// The statement's number: a term of eight bytes, and a doc value.
    public static final String NUMBER = "number";
    /// The statement's id: a term.
    public static final String ID = "id";
    /// The number of the story: a doc value.
    public static final String STORY = "story";
    /// The number of the utterance: a term and a doc value.
    public static final String UTTERANCE = "utterance";
    /// The hash of the exact words: a term and a doc value. Statements in the same words have one meaning.
    public static final String WORDING = "wording";
    /// The stems of the words said and of the speaker's names.
    public static final String WORDS = "words";
    /// The exact forms of the words said, with positions.
    public static final String EXACT = "exact";
    /// The exact forms of the speaker's names.
    public static final String SPEAKER = "speaker";
    /// The stems of role and affiliation.
    public static final String ROLE = "role";
    /// The stems of the headline.
    public static final String HEADLINE = "headline";
    /// The exact forms of the outlets' names.
    public static final String OUTLET = "outlet";
    /// The facts about the statement, a term for each: `kind pledge`, `outlet the harbour post`.
    public static final String IS = "is";
    /// The day, as days since 1970: a point and a doc value.
    public static final String DAY = "day";

    /// The number of a known speaker: a doc value.
    public static final String SPEAKER_NUMBER = "speaker number";
    /// The kind's position in [#KINDS]: a doc value.
    public static final String KIND = "kind";
    /// The manner's position in [#MANNERS]: a doc value.
    public static final String MANNER = "manner";
    /// 1 if the story names the speaker, else 0: a doc value.
    public static final String NAMED = "named";
    /// The outlets' names as they were given: doc values, which facets show.
    public static final String OUTLET_NAME = "outlet name";

    /// Words with frequencies and lengths, for ranking; no positions, since stems are never looked for as
    /// phrases here.
    static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS, false);
    /// Words with positions too, for phrases.
    static final FieldType TEXT_IN_ORDER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    /// Words with positions but without lengths: a name is not a better match for being short.
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

    /// Returns the facts about a statement, as terms.
    static List<BytesRef> facts(IndexedStatement statement) {
        List<BytesRef> facts = new ArrayList<>();
        facts.add(fact("manner", statement.manner()));
        facts.add(fact("named", statement.named()));
        facts.add(fact("standing", statement.status()));
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

    /// Returns the term for a fact: `kind pledge`.
    public static BytesRef fact(String what, Object value) {
        return new BytesRef(what + " " + value.toString().toLowerCase(Locale.ROOT));
    }

    /// Returns the term for an outlet.
    public static BytesRef outletFact(String name) {
        return fact("outlet", cut(AnalyzedWord.folded(name)));
    }

    /// Cuts a name to 500 characters. Real names are shorter; Lucene refuses a document with a term of more
    /// than 32,766 bytes, and a broken name must not keep its statement out of the index.
    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), 500));
    }

    /// Returns the document of a statement.
    public static Document document(IndexedStatement statement) {
        Document document = new Document();
        List<AnalyzedWord> words = AnalyzedWord.of(statement.words());
        number(document, NUMBER, statement.number());
        document.add(new StringField(ID, statement.id(), Field.Store.NO));
        number(document, UTTERANCE, statement.utterance());
        number(document, WORDING, AnalyzedWord.hash(words));
        document.add(new NumericDocValuesField(STORY, statement.story()));
        ListedWords stems = new ListedWords().stems(words);
        ListedWords names = new ListedWords();
        for (String name : statement.speakerNames()) {
            List<AnalyzedWord> forms = AnalyzedWord.of(name);
            stems.stems(forms);
            names.exact(forms);
        }
        document.add(new Field(WORDS, stems, TEXT));
        document.add(new Field(EXACT, new ListedWords().exact(words), TEXT_IN_ORDER));
        document.add(new Field(SPEAKER, names, NAMES_IN_ORDER));
        ListedWords roles = new ListedWords();
        if (statement.role() != null) {
            roles.stems(AnalyzedWord.of(statement.role()));
        }
        if (statement.affiliation() != null) {
            roles.stems(AnalyzedWord.of(statement.affiliation()));
        }
        document.add(new Field(ROLE, roles, NAMES_IN_ORDER));
        if (statement.headline() != null) {
            document.add(new Field(
                    HEADLINE, new ListedWords().stems(AnalyzedWord.of(statement.headline())), NAMES_IN_ORDER));
        }
        ListedWords outlets = new ListedWords();
        for (String outlet : statement.outlets()) {
            outlets.exact(AnalyzedWord.of(outlet));
            document.add(new SortedSetDocValuesField(OUTLET_NAME, new BytesRef(cut(outlet))));
        }
        document.add(new Field(OUTLET, outlets, NAMES_IN_ORDER));
        facts(statement).forEach(fact -> document.add(new StringField(IS, fact, Field.Store.NO)));
        values(document, statement);
        return document;
    }

    /// Adds the doc values that facets count and filters compare.
    private static void values(Document document, IndexedStatement statement) {
        if (statement.speaker() != IndexedStatement.UNKNOWN) {
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

    /// Adds a number as a term, to find it, and as a doc value, to read it.
    private static void number(Document document, String field, long number) {
        document.add(new StringField(field, ListedNumbers.term(number), Field.Store.NO));
        document.add(new NumericDocValuesField(field, number));
    }
}
