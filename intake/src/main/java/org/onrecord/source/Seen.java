package org.onrecord.source;

/// What was read of a source at earlier times, so that it is not read again. For one thread.
public interface Seen {
    /// Nothing was read before, and nothing will be again.
    Seen NOTHING = new Seen() {
        @Override
        public boolean add(String part) {
            return true;
        }

        @Override
        public boolean putOff(String part) {
            return false;
        }
    };

    /// Takes note of a part that is about to be read.
    ///
    /// @param part what names the part as it is now, such that it has another name once it is changed
    /// @return whether it is to be read: not where it was
    boolean add(String part);

    /// Puts a part off that cannot be had whole now, and may be later.
    ///
    /// @param part its name
    /// @return whether it is put off; else what can be had of it is to be taken
    boolean putOff(String part);
}
