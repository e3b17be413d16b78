package org.onrecord.receipt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Compares a receipt with the document that it must be. The order of an object's fields does not matter.
final class Differences {
    /// The most characters of a value that a fault quotes.
    private static final int LONGEST = 100;

    private final List<Fault> found = new ArrayList<>();

    private Differences() {}

    /// Returns the places at which `got` differs from `due`.
    static List<Fault> between(JsonNode due, JsonNode got) {
        Differences differences = new Differences();
        differences.compare("", due, got);
        return differences.found;
    }

    private void compare(String where, @Nullable JsonNode due, @Nullable JsonNode got) {
        if (due == null) {
            found.add(new Fault(where, "nothing in the payload or the log says this"));
        } else if (got == null) {
            found.add(new Fault(where, "is missing, and must be " + words(due)));
        } else if (due.isObject() && got.isObject()) {
            for (String name : due.propertyNames()) {
                compare(field(where, name), due.get(name), got.get(name));
            }
            for (String name : got.propertyNames()) {
                if (!due.has(name)) {
                    compare(field(where, name), null, got.get(name));
                }
            }
        } else if (due.isArray() && got.isArray()) {
            for (int index = 0; index < Math.max(due.size(), got.size()); index++) {
                compare(where + "[" + index + "]", due.get(index), got.get(index));
            }
        } else if (!same(due, got)) {
            found.add(new Fault(where.isEmpty() ? "receipt" : where, "must be " + words(due) + ", got " + words(got)));
        }
    }

    private static String field(String where, String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    /// Returns whether two values are equal. Numbers are equal by value, but `1` and `1.0` differ, since
    /// readers would show them differently.
    private static boolean same(JsonNode due, JsonNode got) {
        if (due.isNumber() && got.isNumber()) {
            return due.isIntegralNumber() == got.isIntegralNumber()
                    && due.decimalValue().compareTo(got.decimalValue()) == 0;
        }
        return due.equals(got);
    }

    private static String words(JsonNode node) {
        String words = node.toString();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
