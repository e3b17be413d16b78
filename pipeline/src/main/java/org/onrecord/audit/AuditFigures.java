package org.onrecord.audit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.UnknownReason;

/// The figures of an audit, of one story or of many. Memory grows with the number of different speakers, not
/// with that of stories. Not thread-safe.
public final class AuditFigures {
    private final Map<Manner, Long> manners = new EnumMap<>(Manner.class);
    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private final Map<UnknownReason, Long> unknown = new EnumMap<>(UnknownReason.class);
    private final Map<ShareOfVoice.Who, ShareOfVoice> voices = new HashMap<>();
    private final Map<AuditRemark.Sort, Long> remarks = new EnumMap<>(AuditRemark.Sort.class);
    private long stories;
    private long statements;
    private long quotedWords;

    /// Creates figures that are all zero.
    public AuditFigures() {}

    void addStory() {
        stories++;
    }

    /// @param quoted how many words of the statement are inside quotation marks
    void add(Statement statement, long quoted) {
        statements++;
        quotedWords += quoted;
        manners.merge(statement.manner(), 1L, Long::sum);
        if (statement.kind() != null) {
            kinds.merge(statement.kind(), 1L, Long::sum);
        }
        ShareOfVoice.Who who = switch (statement.speaker()) {
            case Speaker.Resolved resolved ->
                new ShareOfVoice.Who(
                        resolved.name(), resolved.named() ? ShareOfVoice.Sort.NAMED : ShareOfVoice.Sort.UNNAMED);
            case Speaker.Unknown(UnknownReason reason, String _) -> {
                unknown.merge(reason, 1L, Long::sum);
                yield ShareOfVoice.UNKNOWN;
            }
        };
        voices.merge(who, new ShareOfVoice(who, 1, quoted), ShareOfVoice::plus);
    }

    void add(AuditRemark remark) {
        remarks.merge(remark.sort(), 1L, Long::sum);
    }

    /// Adds the figures of `other` to these.
    public void add(AuditFigures other) {
        stories += other.stories;
        statements += other.statements;
        quotedWords += other.quotedWords;
        other.manners.forEach((manner, count) -> manners.merge(manner, count, Long::sum));
        other.kinds.forEach((kind, count) -> kinds.merge(kind, count, Long::sum));
        other.unknown.forEach((reason, count) -> unknown.merge(reason, count, Long::sum));
        other.voices.forEach((who, voice) -> voices.merge(who, voice, ShareOfVoice::plus));
        other.remarks.forEach((sort, count) -> remarks.merge(sort, count, Long::sum));
    }

    /// Returns the number of stories.
    public long stories() {
        return stories;
    }

    /// Returns the number of statements.
    public long statements() {
        return statements;
    }

    /// Returns the number of words inside quotation marks in the contents of statements.
    public long quotedWords() {
        return quotedWords;
    }

    /// Returns the number of statements of this manner.
    public long of(Manner manner) {
        return manners.getOrDefault(manner, 0L);
    }

    /// Returns the number of statements of this kind.
    public long of(Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    /// Returns the number of statements without a kind.
    public long withoutKind() {
        return statements - kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Returns the number of statements whose speaker is of this sort.
    public long of(ShareOfVoice.Sort sort) {
        return voices.values().stream()
                .filter(voice -> voice.who().sort() == sort)
                .mapToLong(ShareOfVoice::statements)
                .sum();
    }

    /// Returns the number of different speakers of this sort. All unknown speakers count as one.
    public long speakers(ShareOfVoice.Sort sort) {
        return voices.keySet().stream().filter(who -> who.sort() == sort).count();
    }

    /// Returns the number of statements whose speaker is unknown for this reason.
    public long of(UnknownReason reason) {
        return unknown.getOrDefault(reason, 0L);
    }

    /// Returns the number of remarks of this sort.
    public long of(AuditRemark.Sort sort) {
        return remarks.getOrDefault(sort, 0L);
    }

    /// Returns all speakers, those with most statements first. The unknown ones count as one speaker.
    public List<ShareOfVoice> voices() {
        return voices.values().stream().sorted(ShareOfVoice.LOUDEST_FIRST).toList();
    }

    /// Returns the known speaker with most statements, or empty if no speaker is known.
    public Optional<ShareOfVoice> loudest() {
        return voices.values().stream()
                .filter(voice -> voice.who().sort() != ShareOfVoice.Sort.UNKNOWN)
                .min(ShareOfVoice.LOUDEST_FIRST);
    }

    /// Returns a speaker's share of the statements, in per cent.
    public double percent(ShareOfVoice voice) {
        return statements == 0 ? 0 : 100.0 * voice.statements() / statements;
    }

    /// Returns a speaker's share of the quoted words, in per cent.
    public double quotedPercent(ShareOfVoice voice) {
        return quotedWords == 0 ? 0 : 100.0 * voice.quotedWords() / quotedWords;
    }
}
