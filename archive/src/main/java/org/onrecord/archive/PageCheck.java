package org.onrecord.archive;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.identity.Appearance;
import org.onrecord.json.StoryReader;
import org.onrecord.log.Hash;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Checks some entries of the log, whole stories with their statements, and what other tables tell of them.
/// For one thread.
final class PageCheck {
    /// Entries that are read at a time to find where the last story of a page ends.
    private static final int BEHIND = 100;

    private final Handle handle;
    private final long first;
    private final long last;
    private final List<Hash> leaves = new ArrayList<>();
    private final List<Verified.Fault> faults = new ArrayList<>();
    private final Map<Long, Long> joins = new HashMap<>();
    private final Map<Long, Long> unexplained = new HashMap<>();
    private final Set<String> digests = new HashSet<>();
    private long begin = -1;
    private long end = -1;
    private long stories;
    private long statements;

    private final Map<Long, Long> members;
    private final Map<Long, String> filedStories;
    private final Map<Long, String> editions;
    private final Map<Long, Filed> appearances;
    private final Map<Long, Set<String>> aliases;
    private final Set<Long> events;

    private @Nullable InStory story;

    private record Filed(long speaker, String evidence) {}

    /// The story whose statements are being read.
    private static final class InStory {
        private final long number;
        private final String digest;
        private final @Nullable Text text;
        private final @Nullable Story story;
        private final int count;
        private final List<Row> rows = new ArrayList<>();

        InStory(long number, String digest, @Nullable Text text, @Nullable Story story, int count) {
            this.number = number;
            this.digest = digest;
            this.text = text;
            this.story = story;
            this.count = count;
        }
    }

    private record Row(long position, ReadPayload payload) {}

    private PageCheck(Handle handle, long first, long last) {
        this.handle = handle;
        this.first = first;
        this.last = last;
        this.members = new HashMap<>();
        this.filedStories = new HashMap<>();
        this.editions = new HashMap<>();
        this.appearances = new HashMap<>();
        this.aliases = new HashMap<>();
        this.events = new HashSet<>();
    }

    /// Checks the entries from `first` to before `last`: those statements that begin it belong to the page
    /// before, and the statements of its last story belong to it.
    static PageCheck of(Handle handle, long first, long last) {
        PageCheck check = new PageCheck(handle, first, last);
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

    List<Verified.Fault> faults() {
        return faults;
    }

    /// Clusters that entries of this page joined to others.
    Map<Long, Long> joins() {
        return joins;
    }

    /// Rows of the table of members that only a join can explain.
    Map<Long, Long> unexplained() {
        return unexplained;
    }

    /// The names of the pieces that this page needs.
    Set<String> digests() {
        return digests;
    }

    /// The position of the first entry of this page, or -1 when all that was asked for belongs to the page
    /// before.
    long begin() {
        return begin;
    }

    /// The position behind the last entry of this page.
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
        faults.add(new Verified.Fault(what, where));
    }

    private static String entry(long position) {
        return "table entry, position " + position;
    }

    private void run() throws SQLException {
        boolean isEnd = read(first, last);
        for (long from = last; !isEnd; from += BEHIND) {
            isEnd = read(from, from + BEHIND);
        }
        if (begin >= 0) {
            endStory();
            leftOver(end);
        }
    }

    /// Checks the entries of this page from `from` to before `to`. They are asked for so because a database
    /// may put together all that a query finds before it gives the first row.
    ///
    /// @return whether none behind them belongs to this page
    private boolean read(long from, long to) throws SQLException {
        if (begin >= 0) {
            readOthers(from, to);
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
                    boolean isStatement = sort.equals(Payload.STATEMENT);
                    boolean hasBegun = begin >= 0 || first == 0;
                    if (position >= last && (!isStatement || !hasBegun)) {
                        return true;
                    }
                    if (!hasBegun && isStatement) {
                        continue;
                    }
                    if (begin < 0) {
                        readOthers(position, to);
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

    /// What the other tables tell of entries from `from` to before `to`.
    private void readOthers(long from, long to) throws SQLException {
        select(
                "select number, cluster from member where number >= ? and number < ?",
                from,
                to,
                row -> members.put(row.getLong(1), row.getLong(2)));
        select(
                "select number, digest from story where number >= ? and number < ?",
                from,
                to,
                row -> filedStories.put(row.getLong(1), row.getString(2)));
        select(
                "select number, guid from edition where number >= ? and number < ?",
                from,
                to,
                row -> editions.put(row.getLong(1), row.getString(2)));
        select(
                "select position, speaker, evidence from appearance where position >= ? and position < ?",
                from,
                to,
                row -> appearances.put(row.getLong(1), new Filed(row.getLong(2), row.getString(3))));
        select(
                "select position, name from alias where position >= ? and position < ?",
                from,
                to,
                row -> aliases.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                        .add(row.getString(2)));
        select(
                "select position from event where position >= ? and position < ?",
                from,
                to,
                row -> events.add(row.getLong(1)));
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void select(String sql, long from, long to, RowReader reader) throws SQLException {
        try (PreparedStatement query = handle.getConnection().prepareStatement(sql)) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private void check(long position, String sort, String subject, byte[] hash, String column) {
        String payload = column;
        if (payload.isEmpty()) {
            try {
                String name = Pieces.ofPayload(Hash.of(hash));
                payload = Pieces.string(handle, name);
                digests.add(name);
            } catch (NoSuchElementException | IllegalArgumentException e) {
                fault("has no payload: " + e.getMessage(), entry(position));
            }
        }
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        Hash leaf = Hash.ofLeaf(bytes);
        leaves.add(leaf);
        if (!Arrays.equals(leaf.bytes(), hash)) {
            fault("payload and hash do not agree", entry(position));
        }
        if (!sort.equals(Payload.STATEMENT)) {
            endStory();
        }
        try {
            if (sort.equals(Payload.STATEMENT)) {
                ReadPayload read = ReadPayload.of(bytes);
                checkColumns(position, sort, read.entry, subject, read.id);
                checkStatement(position, read);
                return;
            }
            JsonNode json = StoryReader.JSON.readTree(bytes);
            checkColumns(position, sort, json.path("entry").asString(""), subject, Payload.subject(json));
            switch (sort) {
                case Payload.STORY -> checkStory(position, json);
                case Payload.RECORD -> {}
                default -> checkEvent(position, sort, json);
            }
        } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            fault("payload does not tell what it should: " + Database.reason(e), entry(position));
        }
    }

    private void checkColumns(long position, String sort, String sortInPayload, String subject, String inPayload) {
        if (!sort.equals(sortInPayload)) {
            fault("sort \"" + sort + "\" is not what the payload says", entry(position));
        }
        if (!subject.equals(inPayload)) {
            fault("subject \"" + subject + "\" is not what the payload says", entry(position));
        }
    }

    private void checkStory(long position, JsonNode json) {
        stories++;
        String digest = json.get("story").get("id").asString();
        digests.add(digest);
        Text text = null;
        Story read = null;
        try {
            text = Text.of(Pieces.string(handle, digest));
            if (!StoryId.of(text).value().equals(digest)) {
                fault("text does not have this digest", "table piece, digest " + digest);
            } else {
                read = StoryReader.story(json.get("story"), text);
            }
        } catch (NoSuchElementException _) {
            fault("text is missing", "table piece, digest " + digest);
        }
        story = new InStory(position, digest, text, read, json.get("statements").asInt());
        if (!digest.equals(filedStories.remove(position))) {
            fault("digest is not what the payload says", "table story, number " + position);
        }
        String guid = json.get("guid").isNull() ? null : json.get("guid").asString();
        if (!Objects.equals(guid, editions.remove(position))) {
            fault("guid is not what the payload says", "table edition, number " + position);
        }
        member(position, json.get("cluster").asLong(), Payload.longs(json, "joins"));
    }

    private void checkStatement(long position, ReadPayload read) {
        statements++;
        InStory current = story;
        if (current == null || !current.digest.equals(read.story)) {
            fault("stands behind another story than its own", entry(position));
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

    private void checkEvent(long position, String sort, JsonNode payload) {
        if (!events.remove(position)) {
            fault("has no row for the event", "table event, position " + position);
        }
        JsonNode json = payload.get(sort);
        if (sort.equals(Payload.CORRECTION)
                && json.get("change").get("to").asString().equals("speaker")
                && !json.get("speaker").isNull()) {
            Appearance appearance = ByHand.appearance(
                    (Speaker.Resolved) StoryReader.speaker(json.get("change").get("speaker")),
                    json.get("published").isNull()
                            ? null
                            : LocalDate.parse(json.get("published").asString()),
                    payload.get("story").asString());
            checkAppearance(position, appearance, json.get("speaker").asLong());
        }
    }

    private void member(long position, long cluster, List<Long> joined) {
        Long row = members.remove(position);
        if (cluster != position) {
            if (row == null || row != cluster) {
                fault("cluster is not what the payload says", "table member, number " + position);
            }
        } else if (row != null) {
            unexplained.put(position, row);
        }
        joined.forEach(other -> joins.put(other, cluster));
    }

    /// Checks the story whose statements have all been read.
    private void endStory() {
        InStory current = story;
        story = null;
        if (current == null) {
            return;
        }
        if (current.rows.size() != current.count) {
            fault(
                    "has " + current.count + " statements by its payload, " + current.rows.size() + " stand behind it",
                    entry(current.number));
        }
        Story read = current.story;
        if (read != null) {
            checkAppearances(read, current.rows);
        }
    }

    private void checkAppearances(Story read, List<Row> rows) {
        Set<String> speakers = new LinkedHashSet<>();
        for (Row row : rows) {
            if (row.payload.named && row.payload.name != null) {
                speakers.add(row.payload.name);
            }
        }
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            ReadPayload payload = row.payload;
            String name = payload.name;
            boolean isFirst = payload.named && name != null && seen.add(payload.type + " " + name);
            checkAppearance(
                    row.position,
                    isFirst && name != null ? appearance(read, payload, name, speakers) : null,
                    payload.speaker);
        }
    }

    /// Checks what is filed of an entry.
    ///
    /// @param appearance the appearance that the entry tells of, or null
    private void checkAppearance(long position, @Nullable Appearance appearance, long speaker) {
        Filed filed = appearances.remove(position);
        Set<String> names = aliases.getOrDefault(position, Set.of());
        aliases.remove(position);
        String where = "table appearance, position " + position;
        List<String> expected = appearance == null ? List.of() : Speakers.names(appearance);
        if (appearance == null || expected.isEmpty()) {
            if (filed != null) {
                fault("is of no speaker's first statement", where);
            }
        } else if (filed == null || !filed.evidence.equals(Speakers.evidence(appearance)) || filed.speaker != speaker) {
            fault("is not what the payload says", where);
        }
        if (!names.equals(Set.copyOf(expected))) {
            fault("names are not what the payload says", "table alias, position " + position);
        }
    }

    private static Appearance appearance(Story read, ReadPayload payload, String name, Set<String> speakers) {
        return Speakers.cut(new Appearance(
                name,
                StoryReader.byWord(SpeakerType.values(), SpeakerType::word, payload.type),
                true,
                payload.role,
                payload.affiliation,
                read.published(),
                read.id().value(),
                speakers.stream().filter(other -> !other.equals(name)).toList()));
    }

    /// Rows of other tables within this page that no entry accounts for.
    private void leftOver(long end) {
        members.keySet().stream()
                .filter(number -> number < end)
                .forEach(number -> fault("is of no story or statement", "table member, number " + number));
        filedStories.keySet().stream()
                .filter(number -> number < end)
                .forEach(number -> fault("is of no story", "table story, number " + number));
        editions.keySet().stream()
                .filter(number -> number < end)
                .forEach(number -> fault("is of no story", "table edition, number " + number));
        appearances.keySet().stream()
                .filter(number -> number < end)
                .forEach(number -> fault("is of no statement", "table appearance, position " + number));
        aliases.keySet().stream()
                .filter(number -> number < end)
                .forEach(number -> fault("is of no statement", "table alias, position " + number));
        events.stream()
                .filter(number -> number < end)
                .forEach(number -> fault("is of no event", "table event, position " + number));
    }
}
