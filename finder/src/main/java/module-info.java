import org.jspecify.annotations.NullMarked;

/// Stories in, statements out: a model run by ONNX Runtime, and a finder that needs none. Beside it a second
/// model, which knows what words mean.
@NullMarked
module org.onrecord.finder {
    requires transitive org.onrecord.core;
    requires com.microsoft.onnxruntime;
    requires static org.jspecify;

    exports org.onrecord.finder;
    exports org.onrecord.meaning;
}
