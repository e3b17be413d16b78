package org.onrecord.desk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.Why;

/// What an audit counts, in one story or in many. Grows with the number of different speakers, not with that
/// of stories. Not for use by several threads.
public final class AuditFigures {
    private final Map<Manner, Long> manners = new EnumMap<>(Manner.class);
    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private final Map<Why, Long> unknown = new EnumMap<>(Why.class);
    private final Map<Voice.Who, Voice> voices = new HashMap<>();
    private final Map<Remark.Sort, Long> remarks = new EnumMap<>(Remark.Sort.class);
    private long stories;
    private long statements;
    private long quotedWords;

    /// Figures of nothing.
    public AuditFigures() {}

    void addStory() {
        stories++;
    }

    /// @param quoted how many words of the statement stand inside quotation marks
    void add(Statement statement, long quoted) {
        statements++;
        quotedWords += quoted;
        manners.merge(statement.manner(), 1L, Long::sum);
        if (statement.kind() != null) {
            kinds.merge(statement.kind(), 1L, Long::sum);
        }
        Voice.Who who = switch (statement.speaker()) {
            case Speaker.Resolved resolved ->
                new Voice.Who(resolved.name(), resolved.named() ? Voice.Sort.NAMED : Voice.Sort.UNNAMED);
            case Speaker.Unknown(Why why, String _) -> {
                unknown.merge(why, 1L, Long::sum);
                yield Voice.UNKNOWN;
            }
        };
        voices.merge(who, new Voice(who, 1, quoted), Voice::plus);
    }

    void add(Remark remark) {
        remarks.merge(remark.sort(), 1L, Long::sum);
    }

    /// Adds what was counted elsewhere.
    public void add(AuditFigures other) {
        stories += other.stories;
        statements += other.statements;
        quotedWords += other.quotedWords;
        other.manners.forEach((manner, count) -> manners.merge(manner, count, Long::sum));
        other.kinds.forEach((kind, count) -> kinds.merge(kind, count, Long::sum));
        other.unknown.forEach((why, count) -> unknown.merge(why, count, Long::sum));
        other.voices.forEach((who, voice) -> voices.merge(who, voice, Voice::plus));
        other.remarks.forEach((sort, count) -> remarks.merge(sort, count, Long::sum));
    }

    /// The number of stories.
    public long stories() {
        return stories;
    }

    /// The number of statements.
    public long statements() {
        return statements;
    }

    /// The number of words inside quotation marks in the contents of statements.
    public long quotedWords() {
        return quotedWords;
    }

    /// The number of statements of this manner.
    public long of(Manner manner) {
        return manners.getOrDefault(manner, 0L);
    }

    /// The number of statements of this kind.
    public long of(Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    /// The number of statements whose kind is not told.
    public long withoutKind() {
        return statements - kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The number of statements whose speaker is known so well.
    public long of(Voice.Sort sort) {
        return voices.values().stream()
                .filter(voice -> voice.who().sort() == sort)
                .mapToLong(Voice::statements)
                .sum();
    }

    /// The number of different speakers who are known so well. All unknown speakers count as one.
    public long speakers(Voice.Sort sort) {
        return voices.keySet().stream().filter(who -> who.sort() == sort).count();
    }

    /// The number of statements whose speaker is unknown for this sort of reason.
    public long of(Why why) {
        return unknown.getOrDefault(why, 0L);
    }

    /// The number of remarks of this sort.
    public long of(Remark.Sort sort) {
        return remarks.getOrDefault(sort, 0L);
    }

    /// All speakers, those with most statements first; the unknown ones are one among them.
    public List<Voice> voices() {
        return voices.values().stream().sorted(Voice.LOUDEST_FIRST).toList();
    }

    /// The speaker with most statements among those who are known, if anybody is.
    public Optional<Voice> loudest() {
        return voices.values().stream()
                .filter(voice -> voice.who().sort() != Voice.Sort.UNKNOWN)
                .min(Voice.LOUDEST_FIRST);
    }

    /// A speaker's share of the statements, in per cent.
    public double percent(Voice voice) {
        return statements == 0 ? 0 : 100.0 * voice.statements() / statements;
    }

    /// A speaker's share of the words quoted, in per cent.
    public double quotedPercent(Voice voice) {
        return quotedWords == 0 ? 0 : 100.0 * voice.quotedWords() / quotedWords;
    }
}
