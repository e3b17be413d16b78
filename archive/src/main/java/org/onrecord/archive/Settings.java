package org.onrecord.archive;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Meanings;

/// What an archive is given to work with.
///
/// @param clock tells when something is put on record
/// @param notes told what the user should know of how it went, in words: that an index is made anew
/// @param meanings opens what turns words into meanings, when a search first needs it, or null for none;
/// the archive closes it
public record Settings(
        Clock clock, Consumer<String> notes, @Nullable Supplier<Meanings> meanings) {}
