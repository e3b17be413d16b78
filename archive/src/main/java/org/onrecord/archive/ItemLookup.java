package org.onrecord.archive;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.index.Hit;
import org.onrecord.index.IndexSnapshot;
import org.onrecord.json.StoryJson;
import org.onrecord.language.Folding;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;
import org.onrecord.store.StatementStore;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/// Finds the story or statement that a person means by what they typed, which is mostly what the program
/// printed: an id, a position of the log, a file name or address, or the words. For one thread.
final class ItemLookup {
    private static final int MOST = 50;
    private static final Pattern STORY = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern STATEMENT = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,15}");
    private static final Pattern PIECES = Pattern.compile("\\s*(?:…|\\.\\.\\.)\\s*");
    private static final Pattern MARKS = Pattern.compile("[\"“”„«»]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Handle handle;
    private final StatementStore store;
    private final Snapshot snapshot;
    private final IndexSnapshot index;

    ItemLookup(Handle handle, Snapshot snapshot) {
        this.handle = handle;
        this.store = snapshot.store(handle);
        this.snapshot = snapshot;
        this.index = snapshot.index();
    }

    /// Returns the stories that `typed` can mean: one by its id, position or guid; else those that were read
    /// from a source of this name, or from a file of this name in any folder. Of several versions of a piece,
    /// only the newest is returned.
    List<KeptStory> stories(String typed) {
        String name = typed.strip();
        if (STORY.matcher(name).matches()) {
            Long number = store.story(name);
            return number == null ? List.of() : List.of(store.story(number));
        }
        if (POSITION.matcher(name).matches() && store.isStory(Long.parseLong(name))) {
            return List.of(store.story(Long.parseLong(name)));
        }
        List<KeptStory> newest = store.newest(name, MOST);
        if (!newest.isEmpty()) {
            return newest;
        }
        String quoted = quoted(name);
        List<KeptStory> exact = withPayload(
                "\"origin\":" + quoted, story -> story.story().origin().equals(name));
        return exact.isEmpty() && !name.isEmpty()
                ? withPayload(
                        "/" + quoted.substring(1),
                        story -> story.story().origin().endsWith("/" + name))
                : exact;
    }

    /// Returns the stories whose payload contains `part` and that are meant, newest first, without those that
    /// another one of them supersedes. Reads all stories, since there is no index of where they came from.
    private List<KeptStory> withPayload(String part, Predicate<KeptStory> isMeant) {
        List<KeptStory> stories = handle
                .createQuery("select story.number from story join entry on entry.position = story.number"
                        + " where position(:part in entry.payload) > 0 order by story.number desc"
                        + " fetch first :most rows only")
                .bind("part", part)
                .bind("most", MOST)
                .mapTo(Long.class)
                .stream()
                .map(store::story)
                .filter(isMeant)
                .toList();
        List<KeptStory> newest =
                stories.stream().filter(story -> story.supersededBy() == null).toList();
        return newest.isEmpty() ? stories : newest;
    }

    private static String quoted(String words) {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            generator.writeString(words);
        }
        return json.toString();
    }

    /// Returns the statements that `typed` can mean: one by its id or position; else those that have these
    /// words, or that stand in a sentence with these words: not other forms of them, as a search has it, since
    /// the caller may erase what is meant. Statements with exactly these words go before those with more, and
    /// current ones before others.
    List<KeptStatement> statements(String typed) throws IOException {
        String words = typed.strip();
        if (STATEMENT.matcher(words).matches()) {
            List<KeptStatement> known = store.numbered(snapshot.numbersOf(words));
            return known.isEmpty() ? List.of() : List.of(known.getFirst());
        }
        if (POSITION.matcher(words).matches()) {
            List<KeptStatement> known = store.numbered(List.of(Long.valueOf(words)));
            if (!known.isEmpty()) {
                return known;
            }
        }
        String asked = Folding.words(words);
        if (asked.isEmpty()) {
            return List.of();
        }
        StringBuilder phrases = new StringBuilder();
        List<String> pieces = new ArrayList<>();
        for (String piece : PIECES.split(MARKS.matcher(words).replaceAll(" "), -1)) {
            if (!Folding.words(piece).isEmpty()) {
                phrases.append('"').append(piece.strip()).append("\" ");
                pieces.add(Folding.words(piece));
            }
        }
        List<KeptStatement> found = found(phrases.toString()).stream()
                .filter(kept -> has(kept.words(), pieces))
                .toList();
        if (found.isEmpty()) {
            found = found(NO_LETTERS.matcher(words).replaceAll(" ")).stream()
                    .filter(kept -> has(sentence(kept), List.of(asked)))
                    .toList();
        }
        List<KeptStatement> whole = found.stream()
                .filter(kept -> Folding.words(kept.words()).equals(asked))
                .toList();
        return current(whole.isEmpty() ? found : whole);
    }

    private List<KeptStatement> found(String query) throws IOException {
        StatementQuery asked = StatementQuery.about(query)
                .with(SearchMode.WORDS)
                .filtered(filter -> filter.withStatuses(Set.of(StatementStatus.values())))
                .withEveryStatement()
                .page(0, MOST);
        return store.numbered(
                index.search(asked, null).hits().stream().map(Hit::number).toList());
    }

    /// Returns whether some words have these pieces, whole words in this order.
    private static boolean has(String words, List<String> pieces) {
        String all = " " + Folding.words(words) + " ";
        int from = 0;
        for (String piece : pieces) {
            int at = all.indexOf(" " + piece + " ", from);
            if (at < 0) {
                return false;
            }
            from = at + piece.length() + 1;
        }
        return true;
    }

    private static String sentence(KeptStatement kept) {
        return Excerpt.around(kept.story().story().text(), kept.statement().content());
    }

    /// Returns the current statements, or all if none is; each id once.
    private static List<KeptStatement> current(Collection<KeptStatement> found) {
        Map<String, KeptStatement> byId = new LinkedHashMap<>();
        found.forEach(kept -> byId.putIfAbsent(kept.statement().id().value(), kept));
        List<KeptStatement> current = byId.values().stream()
                .filter(kept -> kept.status() == StatementStatus.CURRENT)
                .toList();
        return current.isEmpty() ? new ArrayList<>(byId.values()) : current;
    }
}
