package org.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {
    /// The leaves and roots with which implementations of Certificate Transparency test themselves.
    private static final List<String> KNOWN_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> KNOWN_ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfCertificateTransparency() {
        Frontier frontier = Frontier.empty();
        assertThat(frontier.head().root()).isEqualTo(Hash.parse(KNOWN_ROOTS.getFirst()));
        for (int size = 1; size <= KNOWN_LEAVES.size(); size++) {
            frontier.append(Hash.ofLeaf(HexFormat.of().parseHex(KNOWN_LEAVES.get(size - 1))));
            assertThat(frontier.head()).isEqualTo(new TreeHead(size, Hash.parse(KNOWN_ROOTS.get(size))));
        }
    }

    @Test
    void everyLeafOfEveryLogIsProvedAndNoOther() {
        Log log = new Log();
        for (int size = 1; size <= 70; size++) {
            log.append("leaf " + size);
            TreeHead head = log.head(size);
            for (int position = 0; position < size; position++) {
                Proof.Inclusion proof = Proof.ofInclusion(position, size, log::subtree);
                assertThat(proof.holds(log.leaves.get(position), head)).isTrue();
                assertThat(proof.holds(Hash.ofLeaf(new byte[] {1}), head)).isFalse();
                assertThat(proof.holds(log.leaves.get(position), new TreeHead(size + 1, head.root())))
                        .isFalse();
                if (size > 1) {
                    Proof.Inclusion other = new Proof.Inclusion((position + 1) % size, size, proof.path());
                    assertThat(other.holds(log.leaves.get(position), head)).isFalse();
                    Proof.Inclusion cut = new Proof.Inclusion(
                            position, size, proof.path().subList(1, proof.path().size()));
                    assertThat(cut.holds(log.leaves.get(position), head)).isFalse();
                }
            }
        }
    }

    @Test
    void everyLogIsProvedToGoOnFromEveryEarlierOne() {
        Log log = new Log();
        for (int size = 1; size <= 70; size++) {
            log.append("leaf " + size);
        }
        for (int to = 1; to <= 70; to++) {
            for (int from = 0; from <= to; from++) {
                Proof.Consistency proof = Proof.ofConsistency(from, to, log::subtree);
                assertThat(proof.holds(log.head(from), log.head(to))).isTrue();
                if (from > 0 && from < to) {
                    TreeHead changed = new TreeHead(from, Hash.ofLeaf(new byte[] {1}));
                    assertThat(proof.holds(changed, log.head(to))).isFalse();
                    assertThat(proof.holds(log.head(from), new TreeHead(to, changed.root())))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aFrontierGoesOnFromWhatItGave() {
        Log log = new Log();
        Frontier frontier = Frontier.empty();
        for (int size = 1; size <= 40; size++) {
            log.append("leaf " + size);
            frontier = Frontier.of(frontier.size(), Hash.list(Hash.bytes(frontier.roots())));
            frontier.append(log.leaves.getLast());
            assertThat(frontier.head()).isEqualTo(log.head(size));
        }
    }

    @Test
    void hashesNameWhatIsWrongWithThem() {
        assertThatThrownBy(() -> Hash.parse("sha256:12")).hasMessageContaining("64 hexadecimal digits");
        assertThatThrownBy(() -> Frontier.of(3, List.of())).hasMessageContaining("divides into 2 subtrees");
    }

    /// A log in memory that computes everything from its leaves, by the definition of RFC 9162.
    private static final class Log {
        private final List<Hash> leaves = new ArrayList<>();

        void append(String payload) {
            leaves.add(Hash.ofLeaf(payload.getBytes(StandardCharsets.UTF_8)));
        }

        TreeHead head(int size) {
            return new TreeHead(size, size == 0 ? Hash.ofNothing() : root(leaves.subList(0, size)));
        }

        Hash subtree(int level, long index) {
            int start = Math.toIntExact(index << level);
            return root(leaves.subList(start, start + (1 << level)));
        }

        private static Hash root(List<Hash> leaves) {
            if (leaves.size() == 1) {
                return leaves.getFirst();
            }
            int middle = Integer.highestOneBit(leaves.size() - 1);
            return Hash.ofNode(root(leaves.subList(0, middle)), root(leaves.subList(middle, leaves.size())));
        }
    }
}
