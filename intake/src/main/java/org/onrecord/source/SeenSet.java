package org.onrecord.source;

/// The parts of a source that were read earlier, so that they are not read again. Not thread-safe.
public interface SeenSet {
    /// The set that remembers nothing, so that everything is read.
    SeenSet NOTHING = new SeenSet() {
        @Override
        public boolean add(String part) {
            return true;
        }

        @Override
        public boolean putOff(String part) {
            return false;
        }
    };

    /// Adds a part that is about to be read.
    ///
    /// @param part a name of the part in its present form: a changed part has another name
    /// @return whether the part is new and must be read
    boolean add(String part);

    /// Postpones a part that is incomplete now and may be complete later.
    ///
    /// @param part its name
    /// @return whether the part is postponed; if not, the caller reads what is available
    boolean putOff(String part);
}
