package org.onrecord.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The word lists of one topic in one language, read from a resource: sections with a name in square brackets,
/// comments after `#`.
///
/// White space separates the entries of a set; an underscore inside an entry means a space. An entry
/// `+pronouns/subjects` includes all entries of that section of that topic, or the keys if it has values, so
/// that lists which share an idea share its words. Immutable.
public final class WordLists {
    private static final Pattern IN_BRACES = Pattern.compile("\\{\\{([^}]+)}}");
    private static final char REFERENCE = '+';

    private final String file;
    private final Map<String, List<String>> sections;
    private final Function<String, WordLists> topics;

    private WordLists(String file, Map<String, List<String>> sections, Function<String, WordLists> topics) {
        this.file = file;
        this.sections = sections;
        this.topics = topics;
    }

    /// @param topics gives the lists that others refer to, by topic
    static WordLists read(String file, Function<String, WordLists> topics) {
        InputStream resource = WordLists.class.getResourceAsStream(file);
        if (resource == null) {
            throw new IllegalArgumentException("the word lists " + file + " are missing from the program");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new WordLists(file, sections(file, reader.readAllLines()), topics);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the word lists " + file, e);
        }
    }

    private static Map<String, List<String>> sections(String file, List<String> lines) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = null;
        for (String line : lines) {
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            if (content.startsWith("[") && content.endsWith("]")) {
                section = new ArrayList<>();
                if (sections.put(content.substring(1, content.length() - 1), section) != null) {
                    throw new IllegalArgumentException(file + " has two sections " + content);
                }
            } else if (section == null) {
                throw new IllegalArgumentException(file + " has entries before its first section: " + content);
            } else {
                section.add(content);
            }
        }
        sections.replaceAll((_, entries) -> List.copyOf(entries));
        return sections;
    }

    /// Returns the lines of a section in order, without comments.
    ///
    /// @throws IllegalArgumentException if there is no such section
    public List<String> lines(String section) {
        List<String> lines = sections.get(section);
        if (lines == null) {
            throw new IllegalArgumentException(file + " has no section [" + section + "]");
        }
        return lines;
    }

    /// Returns the entries of a section in order, as white space separates them.
    ///
    /// @throws IllegalArgumentException if there is no such section, or none that an entry refers to
    public List<String> list(String section) {
        List<String> all = new ArrayList<>();
        for (String entry : entries(section)) {
            if (isReference(entry)) {
                all.addAll(referred(entry.substring(1)));
            } else {
                all.add(entry.replace('_', ' '));
            }
        }
        return List.copyOf(all);
    }

    private List<String> entries(String section) {
        List<String> entries = new ArrayList<>();
        for (String line : lines(section)) {
            // Faster than a regular expression, which counts when a program starts only to answer one question.
            StringTokenizer tokens = new StringTokenizer(line);
            while (tokens.hasMoreTokens()) {
                entries.add(tokens.nextToken());
            }
        }
        return entries;
    }

    private static boolean isReference(String entry) {
        return entry.length() > 1 && entry.charAt(0) == REFERENCE;
    }

    private List<String> referred(String reference) {
        int slash = reference.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(file + " refers to +" + reference + ", which names no section");
        }
        WordLists other = topics.apply(reference.substring(0, slash));
        String section = reference.substring(slash + 1).replace('_', ' ');
        boolean values = other.lines(section).stream().anyMatch(line -> line.contains(" = "));
        return values ? List.copyOf(other.map(section).keySet()) : other.list(section);
    }

    /// Returns the entries of a section as a set. Entries included from elsewhere are not repeated beside the
    /// reference.
    ///
    /// @throws IllegalArgumentException if there is no such section or it has an entry twice
    public Set<String> set(String section) {
        Set<String> all = new HashSet<>();
        List<String> own = new ArrayList<>();
        for (String entry : entries(section)) {
            if (isReference(entry)) {
                all.addAll(referred(entry.substring(1)));
            } else {
                own.add(entry.replace('_', ' '));
            }
        }
        for (String entry : own) {
            if (!all.add(entry)) {
                throw new IllegalArgumentException(file + " has \"" + entry + "\" twice in [" + section + "]");
            }
        }
        return Set.copyOf(all);
    }

    /// Returns the only entry of a section.
    ///
    /// @throws IllegalArgumentException if there is no such section, or not exactly one entry in it
    public String word(String section) {
        List<String> entries = list(section);
        if (entries.size() != 1) {
            throw new IllegalArgumentException(file + " has " + entries.size() + " entries in [" + section + "]");
        }
        return entries.getFirst();
    }

    /// Returns the entries of several sections together.
    ///
    /// @throws IllegalArgumentException if one of the sections does not exist
    public Set<String> union(String... names) {
        Set<String> all = new HashSet<>();
        for (String name : names) {
            all.addAll(set(name));
        }
        return Set.copyOf(all);
    }

    /// Returns the lines of a section as regular expressions, in which the name of another section in double
    /// braces means that section: `by {{months}}`.
    ///
    /// @throws IllegalArgumentException if one of the sections does not exist
    public List<String> expressions(String section) {
        return lines(section).stream()
                .map(line ->
                        IN_BRACES.matcher(line).replaceAll(name -> Matcher.quoteReplacement(expression(name.group(1)))))
                .toList();
    }

    /// Returns the regular expression that the lines of a section form, one after the other.
    ///
    /// @throws IllegalArgumentException if one of the sections does not exist
    public String expression(String section) {
        return String.join("", expressions(section));
    }

    /// Returns the values of a section by their keys, in order: `dozen = 12`.
    ///
    /// @throws IllegalArgumentException if there is no such section, a line has no `=`, or a key occurs twice
    public Map<String, String> map(String section) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines(section)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(file + " has a line without = in [" + section + "]: " + line);
            }
            String key = line.substring(0, equals).strip();
            if (values.put(key, line.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException(file + " has \"" + key + "\" twice in [" + section + "]");
            }
        }
        return Collections.unmodifiableMap(values);
    }
}
