package org.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proofs of logs of every size up to 200, against a tree that is computed again from its leaves, and the
/// same proofs with one thing changed.
class TamperedProofTest {
    private static final int MOST = 200;
    private static final Hash STRANGER = leaf(-1);

    private static Hash leaf(int number) {
        return Hash.ofLeaf(("leaf " + number).getBytes(StandardCharsets.UTF_8));
    }

    /// Returns the root over the leaves of these numbers, by the definition of RFC 9162 (section 2.1.1).
    private static Hash root(int from, int to) {
        if (from == to) {
            return Hash.ofNothing();
        }
        if (to - from == 1) {
            return leaf(from);
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        return Hash.ofNode(root(from, middle), root(middle, to));
    }

    private static TreeHead head(int size) {
        return new TreeHead(size, root(0, size));
    }

    private static Hash subtree(int level, long index) {
        int from = Math.toIntExact(index << level);
        return root(from, from + (1 << level));
    }

    @Test
    void headsOfEverySizeAreThoseOfTheDefinition() {
        Frontier frontier = Frontier.empty();
        for (int size = 0; size <= MOST; size++) {
            assertThat(frontier.head()).isEqualTo(head(size));
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.roots()).hasSize(Integer.bitCount(size));
            frontier.append(leaf(size));
        }
    }

    @Test
    void everySubtreeIsNamedOnceWhenItIsComplete() {
        List<String> named = new ArrayList<>();
        Frontier frontier = Frontier.empty();
        for (int size = 0; size < 64; size++) {
            frontier.append(leaf(size), (level, index, hash) -> {
                assertThat(hash).isEqualTo(subtree(level, index));
                named.add(level + "." + index);
            });
        }
        assertThat(named).doesNotHaveDuplicates().hasSize(63).contains("1.0", "1.31", "5.1", "6.0");
    }

    @ParameterizedTest
    @ValueSource(ints = {71, 100, 127, 128, 129, 191, 192, 199, 200})
    void everyLeafOfALogIsProvedInIt(int size) {
        TreeHead head = head(size);
        for (int position = 0; position < size; position++) {
            Proof.Inclusion proof = Proof.ofInclusion(position, size, TamperedProofTest::subtree);
            assertThat(proof.holds(leaf(position), head))
                    .as("%d of %d", position, size)
                    .isTrue();
            assertThat(proof.holds(leaf(position + 1), head)).isFalse();
            assertThat(proof.path()).hasSizeLessThanOrEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {71, 127, 128, 129, 200})
    void everyBeginningOfALogIsProvedToBeOne(int to) {
        TreeHead after = head(to);
        for (int from = 0; from <= to; from++) {
            Proof.Consistency proof = Proof.ofConsistency(from, to, TamperedProofTest::subtree);
            assertThat(proof.holds(head(from), after)).as("%d to %d", from, to).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 63, 64, 65, 100, 200})
    void anInclusionWithOneThingChangedDoesNotHold(int size) {
        TreeHead head = head(size);
        for (int position = 0; position < size; position += 1 + size / 9) {
            Proof.Inclusion proof = Proof.ofInclusion(position, size, TamperedProofTest::subtree);
            Hash leaf = leaf(position);
            for (List<Hash> path : changes(proof.path())) {
                assertThat(new Proof.Inclusion(position, size, path).holds(leaf, head))
                        .as(
                                "%d of %d: %d hashes for %d",
                                position, size, path.size(), proof.path().size())
                        .isFalse();
            }
            assertThat(proof.holds(STRANGER, head)).isFalse();
            assertThat(proof.holds(leaf, new TreeHead(size, STRANGER))).isFalse();
            assertThat(proof.holds(leaf, head(size + 1))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 7", "4, 8", "5, 8", "6, 7", "8, 9", "63, 64", "64, 65", "64, 200", "100, 199"})
    void aConsistencyWithOneThingChangedDoesNotHold(int from, int to) {
        Proof.Consistency proof = Proof.ofConsistency(from, to, TamperedProofTest::subtree);
        assertThat(proof.holds(head(from), head(to))).isTrue();
        for (List<Hash> path : changes(proof.path())) {
            assertThat(new Proof.Consistency(from, to, path).holds(head(from), head(to)))
                    .as("%d hashes for %d", path.size(), proof.path().size())
                    .isFalse();
        }
        assertThat(proof.holds(new TreeHead(from, STRANGER), head(to))).isFalse();
        assertThat(proof.holds(head(from), new TreeHead(to, STRANGER))).isFalse();
        assertThat(proof.holds(head(from - 1), head(to))).isFalse();
        assertThat(proof.holds(head(from), head(to + 1))).isFalse();
    }

    /// Returns a path with one hash changed, left out, doubled, two exchanged, and one more at either end.
    private static List<List<Hash>> changes(List<Hash> path) {
        List<List<Hash>> changes = new ArrayList<>();
        for (int at = 0; at < path.size(); at++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(at, STRANGER);
            changes.add(changed);
            List<Hash> cut = new ArrayList<>(path);
            cut.remove(at);
            changes.add(cut);
            List<Hash> doubled = new ArrayList<>(path);
            doubled.add(at, path.get(at));
            changes.add(doubled);
            if (at > 0) {
                List<Hash> exchanged = new ArrayList<>(path);
                Collections.swap(exchanged, at - 1, at);
                changes.add(exchanged);
            }
        }
        List<Hash> longer = new ArrayList<>(path);
        longer.add(STRANGER);
        changes.add(longer);
        return changes;
    }

    @Test
    void anEmptyLogIsTheBeginningOfEveryLogAndNeedsNoProof() {
        for (int size = 0; size <= 20; size++) {
            Proof.Consistency proof = Proof.ofConsistency(0, size, TamperedProofTest::subtree);
            assertThat(proof.path()).isEmpty();
            assertThat(proof.holds(head(0), head(size))).isTrue();
        }
        assertThat(new Proof.Consistency(0, 5, List.of(STRANGER)).holds(head(0), head(5)))
                .isFalse();
        assertThat(new Proof.Consistency(5, 5, List.of(STRANGER)).holds(head(5), head(5)))
                .isFalse();
        assertThat(new Proof.Consistency(5, 5, List.of()).holds(head(5), new TreeHead(5, STRANGER)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "5, 5", "6, 5", "0, 0"})
    void aPositionOutsideTheLogIsRefused(int position, int size) {
        assertThatThrownBy(() -> new Proof.Inclusion(position, size, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got " + position);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "6, 5"})
    void aLogThatShrinksIsRefused(int from, int to) {
        assertThatThrownBy(() -> new Proof.Consistency(from, to, List.of()))
                .hasMessage("a log only grows, got " + from + " leaves and then " + to);
    }

    @Test
    void headsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new TreeHead(-1, STRANGER)).hasMessageContaining("got -1");
        assertThatThrownBy(() -> new TreeHead(0, STRANGER))
                .hasMessageContaining("the root of an empty log is " + Hash.ofNothing());
        assertThat(new TreeHead(0, Hash.ofNothing())).isEqualTo(Frontier.empty().head());
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "1, 0", "3, 1", "4, 2"})
    void aFrontierThatCannotBeIsRefused(long size, int roots) {
        List<Hash> hashes = Collections.nCopies(roots, STRANGER);
        assertThatThrownBy(() -> Frontier.of(size, hashes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("got " + roots);
    }

    @Test
    void hashesAreReadAsTheyAreWritten() {
        String hex = STRANGER.toString().substring("sha256:".length());
        assertThat(STRANGER.toString()).matches("sha256:[0-9a-f]{64}");
        assertThat(Hash.parse(STRANGER.toString())).isEqualTo(STRANGER).hasSameHashCodeAs(STRANGER);
        assertThat(Hash.parse(hex)).isEqualTo(STRANGER);
        assertThat(Hash.parse(hex.toUpperCase(Locale.ROOT))).isEqualTo(STRANGER);
        assertThat(Hash.of(HexFormat.of().parseHex(hex))).isEqualTo(STRANGER);
        assertThat(STRANGER).isNotEqualTo(leaf(1)).isNotEqualTo(hex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:", "sha512:00", "0123"})
    void whatIsNoHashIsNamed(String words) {
        assertThatThrownBy(() -> Hash.parse(words)).hasMessageContaining("got \"" + words + "\"");
    }

    @Test
    void hashesOfOtherLengthsAreRefused() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).hasMessage("a hash has 32 bytes, got 31");
        assertThatThrownBy(() -> Hash.list(new byte[33])).hasMessage("hashes have 32 bytes each, got 33");
        assertThatThrownBy(() -> Hash.parse("x".repeat(64))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Hash.list(Hash.bytes(List.of(STRANGER, leaf(1))))).containsExactly(STRANGER, leaf(1));
        assertThat(Hash.list(new byte[0])).isEmpty();
    }

    @Test
    void aHashKeepsItsBytesWhateverIsDoneToThoseItGave() {
        byte[] bytes = STRANGER.bytes();
        bytes[0]++;
        assertThat(STRANGER.bytes()).isNotEqualTo(bytes);
        Hash copied = Hash.of(bytes);
        bytes[0]++;
        assertThat(copied.bytes()).isNotEqualTo(bytes);
    }

    @Test
    void aLeafIsNeverANode() {
        byte[] both = Hash.bytes(List.of(leaf(1), leaf(2)));
        assertThat(Hash.ofLeaf(both)).isNotEqualTo(Hash.ofNode(leaf(1), leaf(2)));
        assertThat(Hash.ofNode(leaf(1), leaf(2))).isNotEqualTo(Hash.ofNode(leaf(2), leaf(1)));
        assertThat(Hash.ofLeaf(new byte[0])).isNotEqualTo(Hash.ofNothing());
    }
}
