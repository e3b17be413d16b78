package org.onrecord.speaker;

import java.util.Arrays;
import java.util.List;

/// Which name, if any, a token belongs to.
final class NameIndex {
    private final int[] nameAt;
    private final int[] ends;

    NameIndex(Tokens tokens, List<Name> names) {
        nameAt = new int[tokens.size()];
        Arrays.fill(nameAt, -1);
        ends = new int[names.size()];
        for (int name = 0; name < names.size(); name++) {
            int from = tokens.from(names.get(name).span().start());
            int to = tokens.until(names.get(name).span().end());
            while (to > from + 1 && Tokens.isPossessive(tokens.at(to - 1))) {
                to--;
            }
            ends[name] = to;
            Arrays.fill(nameAt, from, Math.max(from, to), name);
        }
    }

    /// The number of the name that a token belongs to, or -1.
    int at(int token) {
        return token < 0 || token >= nameAt.length ? -1 : nameAt[token];
    }

    /// The token behind a name's last.
    int end(int name) {
        return ends[name];
    }
}
