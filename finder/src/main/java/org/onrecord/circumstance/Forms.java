package org.onrecord.circumstance;

import java.util.List;
import java.util.Set;

/// Lists of forms, written with spaces between.
final class Forms {
    private Forms() {}

    static Set<String> of(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+", -1)));
    }
}
