import org.jspecify.annotations.NullMarked;

/// Speed and accuracy, measured; never published.
@NullMarked
module org.onrecord.bench {
    requires static org.jspecify;
}
