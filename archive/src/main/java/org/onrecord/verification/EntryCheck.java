package org.onrecord.verification;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Event;
import org.onrecord.entry.VerificationResult;
import org.onrecord.identity.Mention;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.log.Hash;
import org.onrecord.log.Salt;
import org.onrecord.statement.Speaker;
import org.onrecord.store.ChunkedStrings;
import org.onrecord.store.Database;
import org.onrecord.store.EntryType;
import org.onrecord.store.Eraser;
import org.onrecord.store.Payload;
import org.onrecord.store.Redactions;
import org.onrecord.store.SpeakerStore;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Checks one page of the log's entries, as whole stories with their statements, and the rows of other tables
/// about them. Not thread-safe.
///
/// Pages are checked in parallel and know nothing of one another. A page begins at the first entry at or
/// after its first position that is not a statement, and ends before the first such entry after its last
/// position, so that a story and its statements are always on one page. What can only be judged with the
/// whole log at hand is handed to [Verification]: the leaves, the joins of clusters, the rows that need a
/// join to explain them, and the digests in use.
final class EntryCheck {
    /// The number of entries read at a time to find the end of a page's last story.
    private static final int EXTRA = 100;

    private final Handle handle;
    private final long first;
    private final long last;
    /// The number of entries in the log, after which no entry belongs to any page.
    private final long size;
    /// The hashes of this page's payloads, in order: the leaves of the tree.
    private final List<Hash> leaves = new ArrayList<>();
    private final List<VerificationResult.Fault> faults = new ArrayList<>();
    private final Map<Long, Long> joins = new HashMap<>();
    private final Map<Long, Long> unexplained = new HashMap<>();
    private final Set<String> digests = new HashSet<>();
    /// The positions of the first entry of this page and after its last one; -1 and -1 until its first entry
    /// is found.
    private long begin = -1;
    private long end = -1;
    private long stories;
    private long statements;

    private final SideRows side;
    private final AppearanceCheck appearances;
    private final Redactions redactions;

    /// The story whose statements are being read, or null before the first one.
    private @Nullable InStory story;

    /// The story whose statements are being read.
    private static final class InStory {
        private final long number;
        private final String digest;
        private final @Nullable Text text;
        private final @Nullable Story story;
        private final int count;
        private final List<Row> rows = new ArrayList<>();

        /// Starts a story; `text` and `story` are null if the text is missing or has another digest.
        InStory(long number, String digest, @Nullable Text text, @Nullable Story story, int count) {
            this.number = number;
            this.digest = digest;
            this.text = text;
            this.story = story;
            this.count = count;
        }
    }

    /// A statement of that story.
    record Row(long position, PayloadScan payload) {}

    private EntryCheck(Handle handle, long first, long last, long size, Redactions redactions) {
        this.handle = handle;
        this.first = first;
        this.last = last;
        this.size = size;
        this.side = new SideRows(handle);
        this.appearances = new AppearanceCheck(side, this::fault);
        this.redactions = redactions;
    }

    /// Checks the entries at positions in `[first, last)`. Statements at the start of this range belong to
    /// the page before; statements after its end that continue its last story belong to this page.
    ///
    /// @param size the number of entries in the log; rows beyond it belong to no page
    /// @param redactions what was redacted on the whole record
    static EntryCheck of(Handle handle, long first, long last, long size, Redactions redactions) {
        EntryCheck check = new EntryCheck(handle, first, last, size, redactions);
        try {
            check.run();
        } catch (SQLException | RuntimeException e) {
            check.fault("cannot be read: " + Database.reason(e), "entries " + first + " to " + (last - 1));
        }
        return check;
    }

    List<Hash> leaves() {
        return leaves;
    }

    List<VerificationResult.Fault> faults() {
        return faults;
    }

    /// Returns the clusters that entries of this page joined to others.
    Map<Long, Long> joins() {
        return joins;
    }

    /// Returns the rows of the table of cluster members that only a join can explain.
    Map<Long, Long> unexplained() {
        return unexplained;
    }

    /// Returns the names of the strings in pieces that this page needs.
    Set<String> digests() {
        return digests;
    }

    /// Returns the position of the first entry of this page, or -1 if the whole range belongs to the page
    /// before.
    long begin() {
        return begin;
    }

    /// Returns the position after the last entry of this page.
    long end() {
        return end;
    }

    long stories() {
        return stories;
    }

    long statements() {
        return statements;
    }

    private void fault(String what, String where) {
        faults.add(new VerificationResult.Fault(what, where));
    }

    /// Returns the place of an entry in words, for faults.
    private static String entry(long position) {
        return "table entry, position " + position;
    }

    /// Reads the range, then further ranges until the last story of the page ends.
    private void run() throws SQLException {
        boolean isEnd = read(first, last);
        for (long from = last; !isEnd && from < size; from += EXTRA) {
            isEnd = read(from, Math.min(size, from + EXTRA));
        }
        if (begin >= 0) {
            endStory();
            side.leftOver(end, this::fault);
        }
    }

    /// Checks the entries of this page at positions in `[from, to)`. Entries are read in ranges, because a
    /// database may collect all that a query finds before it returns the first row.
    ///
    /// @return whether no later entry belongs to this page
    private boolean read(long from, long to) throws SQLException {
        if (begin >= 0) {
            side.read(from, to);
        }
        boolean isEmpty = true;
        try (PreparedStatement query = handle.getConnection()
                .prepareStatement("select position, sort, subject, hash, payload from entry"
                        + " where position >= ? and position < ? order by position")) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    isEmpty = false;
                    long position = rows.getLong(1);
                    String sort = rows.getString(2);
                    boolean isStatement = EntryType.STATEMENT.is(sort);
                    boolean hasBegun = begin >= 0 || first == 0;
                    if (position >= last && (!isStatement || !hasBegun)) {
                        return true;
                    }
                    if (!hasBegun && isStatement) {
                        continue;
                    }
                    if (begin < 0) {
                        side.read(position, to);
                        begin = position;
                        end = position;
                    }
                    for (; end < position; end++) {
                        fault("is missing", entry(end));
                    }
                    end = position + 1;
                    check(position, sort, rows.getString(3), rows.getBytes(4), rows.getString(5));
                }
            }
        }
        return from >= last && isEmpty;
    }

    /// Checks one entry: first its payload against its hash, then its columns and the rows of other tables
    /// against its payload. A payload can contain anything, since the database is not trusted here, so
    /// whatever is wrong with it becomes a fault and the next entry is read.
    private void check(long position, String sort, String subject, byte[] hash, String column) {
        String payload = column;
        if (payload.isEmpty()) {
            try {
                String name = ChunkedStrings.ofPayload(Hash.of(hash));
                payload = ChunkedStrings.string(handle, name);
                digests.add(name);
            } catch (NoSuchElementException | IllegalArgumentException e) {
                fault("has no payload: " + e.getMessage(), entry(position));
            }
        }
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        leaves.add(leaf(position, payload, bytes, hash));
        if (!EntryType.STATEMENT.is(sort)) {
            endStory();
        }
        try {
            if (EntryType.STATEMENT.is(sort)) {
                PayloadScan read = PayloadScan.of(bytes);
                checkColumns(position, sort, read.entry, subject, read.id);
                checkStatement(position, read);
                return;
            }
            JsonNode json = StoryJsonReader.JSON.readTree(bytes);
            checkColumns(position, sort, json.path("entry").asString(""), subject, Payload.subject(json));
            checkTables(position, EntryType.of(sort), json);
        } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            fault("payload does not tell what it should: " + Database.reason(e), entry(position));
        }
    }

    /// Returns the leaf of an entry, after checking that the payload is what was hashed. Of a redacted entry
    /// the hash alone is left, which the tree proves; its payload is the one that the redaction put there.
    private Hash leaf(long position, String payload, byte[] bytes, byte[] hash) {
        Salt salt = side.salts.remove(position);
        Event.Replaced replaced = redactions.replaced(position);
        if (replaced == null || hash.length != Hash.BYTES) {
            Hash leaf = Hash.ofLeaf(bytes, salt);
            if (!Arrays.equals(leaf.bytes(), hash)) {
                fault("payload and hash do not agree", entry(position));
            }
            return leaf;
        }
        if (!Eraser.digest(payload).equals(replaced.payload())) {
            fault("was redacted, but its payload is not the one put in its place", entry(position));
        }
        if (salt != null) {
            fault("was redacted, but its salt is still there", "table salt, position " + position);
        }
        return Hash.of(hash);
    }

    /// Checks the rows of other tables about an entry that is not a statement.
    private void checkTables(long position, EntryType sort, JsonNode json) {
        switch (sort) {
            case STORY -> checkStory(position, json);
            case SIGHTING -> checkSighting(position, json.get(sort.word()));
            case CORRECTION -> {
                checkEdit(position);
                checkCorrection(position, json.get(sort.word()), json.get("story"));
            }
            case MERGE, SPLIT, UNDO, WITHDRAWAL, ACCEPTANCE, REDACTION, HOLD -> checkEdit(position);
            case RECORD, STATEMENT -> {}
        }
    }

    /// Checks the columns by which entries are found.
    private void checkColumns(long position, String sort, String sortInPayload, String subject, String inPayload) {
        if (!sort.equals(sortInPayload)) {
            fault("sort \"" + sort + "\" is not what the payload says", entry(position));
        }
        if (!subject.equals(inPayload)) {
            fault("subject \"" + subject + "\" is not what the payload says", entry(position));
        }
    }

    /// Checks a story: that its text is there and has the digest that its payload states, and that the tables
    /// of stories, editions and cluster members agree with the payload. Its statements follow; [#endStory()]
    /// checks it as a whole.
    private void checkStory(long position, JsonNode json) {
        stories++;
        String digest = json.get("story").get("id").asString();
        digests.add(digest);
        Text text = null;
        Story read = null;
        Event.Redacted redacted = redactions.ofStory(position);
        try {
            String string = ChunkedStrings.string(handle, digest);
            text = redacted == null ? Text.of(string) : Text.redacted(string);
            if (!StoryId.of(text).value().equals(redacted == null ? digest : redacted.text())) {
                fault("text does not have this digest", "table piece, digest " + digest);
            } else {
                read = StoryJsonReader.story(json.get("story"), text);
            }
        } catch (NoSuchElementException _) {
            fault("text is missing", "table piece, digest " + digest);
        }
        story = new InStory(position, digest, text, read, json.get("statements").asInt());
        if (!digest.equals(side.filedStories.remove(position))) {
            fault("digest is not what the payload says", "table story, number " + position);
        }
        side.checkEdition(position, json, this::fault);
        member(position, json.get("cluster").asLong(), Payload.longs(json, "joins"));
    }

    /// Checks a statement: that it follows its own story, and that its words are exactly those of the story's
    /// text at its spans. The last line converts the other spans, which fails if one of them is outside the
    /// text.
    private void checkStatement(long position, PayloadScan read) {
        statements++;
        InStory current = story;
        if (current == null || !current.digest.equals(read.story)) {
            fault("follows another story than its own", entry(position));
            return;
        }
        current.rows.add(new Row(position, read));
        member(position, read.utterance, read.joins);
        Text text = current.text;
        if (text == null) {
            return;
        }
        CodePoints codePoints = text.codePoints();
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < read.content.size(); index += 2) {
            int start = codePoints.toUtf16(read.content.get(index));
            int end = codePoints.toUtf16(read.content.get(index + 1));
            words.append(index == 0 ? "" : " … ").append(text.string(), start, end);
        }
        if (!read.words.contentEquals(words)) {
            fault("words are not those of the text at its spans", entry(position));
        }
        read.cueAndSource.forEach(codePoints::toUtf16);
    }

    /// Checks that an edit has its row. Without it, readers would not load the edit, and it would have no
    /// effect.
    private void checkEdit(long position) {
        if (!side.edits.remove(position)) {
            fault("has no row for the edit", "table edit, position " + position);
        }
    }

    /// Checks that a sighting has its row, with the right story.
    private void checkSighting(long position, JsonNode json) {
        Long filed = side.sightings.remove(position);
        if (filed == null) {
            fault("has no row for the sighting", "table sighting, position " + position);
        } else if (filed != json.get("number").asLong()) {
            fault("story is not what the payload says", "table sighting, position " + position);
        }
    }

    /// Checks what is filed of the speaker whom a correction names; other corrections file nothing.
    private void checkCorrection(long position, JsonNode json, JsonNode ofStory) {
        if (json.get("change").get("to").asString().equals("speaker")
                && !json.get("speaker").isNull()) {
            Mention mention = SpeakerStore.corrected(
                    (Speaker.Resolved)
                            StoryJsonReader.speaker(json.get("change").get("speaker")),
                    json.get("published").isNull()
                            ? null
                            : LocalDate.parse(json.get("published").asString()),
                    ofStory.asString());
            appearances.check(position, mention, json.get("speaker").asLong());
        }
    }

    /// Checks an entry's row in the table of cluster members. An entry that is not a copy has no row, unless
    /// its cluster was joined to another later: that can be an entry of any page, so the row is kept as
    /// unexplained.
    private void member(long position, long cluster, List<Long> joined) {
        Long row = side.members.remove(position);
        if (cluster != position) {
            if (row == null || row != cluster) {
                fault("cluster is not what the payload says", "table member, number " + position);
            }
        } else if (row != null) {
            unexplained.put(position, row);
        }
        joined.forEach(other -> joins.put(other, cluster));
    }

    /// Checks the current story after its last statement was read.
    private void endStory() {
        InStory current = story;
        story = null;
        if (current == null) {
            return;
        }
        if (current.rows.size() != current.count) {
            fault(
                    "has " + current.count + " statements by its payload, " + current.rows.size() + " follow it",
                    entry(current.number));
        }
        Story read = current.story;
        if (read != null) {
            appearances.check(read, current.rows);
        }
    }
}
