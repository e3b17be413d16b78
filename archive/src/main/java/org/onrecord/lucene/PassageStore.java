package org.onrecord.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// The whole texts of stories and their headlines by their words, so that words are found which nobody took
/// for a statement. Thread-safe.
///
/// A document is a passage of a text: some five hundred characters, from line end to line end where lines are
/// that short. Ranking prefers passages that contain many of the words close together, which whole stories
/// would blur. Where a passage ends does not matter: whoever compares words reads beyond it. A headline is a
/// document of its own.
public final class PassageStore implements Closeable {
    /// The number of the story: a term and a doc value.
    public static final String STORY = "story";
    /// Where the passage begins and ends in the story's text, in UTF-16 units, half-open: doc values. A
    /// headline has [#HEADLINE] for its beginning.
    public static final String START = "start";
    public static final String END = "end";
    /// The exact forms of the words, with positions.
    public static final String EXACT = Fields.EXACT;

    public static final int HEADLINE = -1;

    /// The lengths between which a passage ends at a line end, in UTF-16 units; at the larger one it ends at
    /// any word.
    private static final int LONG = 400;
    private static final int LONGEST = 800;

    private static final int MEGABYTES = 32;
    private static final int SEGMENTS = 6;

    private final Store store;
    private final SearcherManager searchers;

    private PassageStore(Store store) throws IOException {
        this.store = store;
        searchers = new SearcherManager(store.writer(), null);
    }

    /// Opens the store in `folder`; the parameters are those of [Store#open].
    public static PassageStore open(Path folder, IndexOrigin origin, Consumer<String> healed) throws IOException {
        Store store = Store.open(folder, origin, () -> Store.settings(MEGABYTES, SEGMENTS), healed);
        try {
            return new PassageStore(store);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /// Returns how far into the log the last commit came.
    public long position() {
        return store.position();
    }

    /// Stores the words of a story, replacing those that it had. A blank text has none.
    ///
    /// @param story the story's number
    public void put(long story, @Nullable String headline, String text) throws IOException {
        List<Document> documents = new ArrayList<>();
        if (headline != null) {
            add(documents, story, headline, HEADLINE, headline.length());
        }
        for (Span passage : passages(text)) {
            add(documents, story, text.substring(passage.start(), passage.end()), passage.start(), passage.end());
        }
        Term old = new Term(STORY, ListedNumbers.term(story));
        // Lucene miscounts its memory when it is given no document in place of others.
        store.write(writer -> {
            if (documents.isEmpty()) {
                writer.deleteDocuments(old);
            } else {
                writer.updateDocuments(old, documents);
            }
        });
    }

    private static void add(List<Document> documents, long story, String words, int start, int end) {
        List<AnalyzedWord> analyzed = AnalyzedWord.of(words);
        if (!analyzed.isEmpty()) {
            Document document = new Document();
            document.add(new StringField(STORY, ListedNumbers.term(story), Field.Store.NO));
            document.add(new NumericDocValuesField(STORY, story));
            document.add(new NumericDocValuesField(START, start));
            document.add(new NumericDocValuesField(END, end));
            document.add(new Field(EXACT, new ListedWords().exact(analyzed), Fields.TEXT_IN_ORDER));
            documents.add(document);
        }
    }

    /// Divides a text into passages.
    private static List<Span> passages(String text) {
        List<Span> passages = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            passages.add(new Span(start, end));
            start = end;
        }
        return passages;
    }

    private static int end(String text, int start) {
        int line = text.indexOf('\n', Math.min(start + LONG, text.length()));
        int end = line < 0 ? text.length() : line + 1;
        if (end - start <= LONGEST) {
            return end;
        }
        int at = start + LONGEST;
        while (at > start + LONG && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        boolean isSpace = at > start + LONG;
        at = isSpace ? at : start + LONGEST;
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /// Makes everything stored durable, together with how far into the log it came.
    public void commit(long position) throws IOException {
        store.commit(position);
    }

    /// Removes what was replaced from the files; see [Store#purge()].
    public void purge() throws IOException {
        store.purge();
    }

    /// Makes what was stored visible to new searchers.
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// Returns a searcher for what was stored before the last refresh; the caller releases its reader.
    public IndexSearcher searcher() throws IOException {
        return searchers.acquire();
    }

    /// Removes all passages and sets the position to 0.
    public void clear() throws IOException {
        store.clear();
    }

    @Override
    public void close() throws IOException {
        try {
            searchers.close();
        } finally {
            store.close();
        }
    }
}
