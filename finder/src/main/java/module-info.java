import org.jspecify.annotations.NullMarked;

/// Finds statements in stories, with a model run by ONNX Runtime or with rules only. It also contains the
/// sentence encoder for searching by meaning.
@NullMarked
module org.onrecord.finder {
    requires transitive org.onrecord.core;
    requires com.microsoft.onnxruntime;
    requires static org.jspecify;

    exports org.onrecord.finder;
    exports org.onrecord.embedding;
}
