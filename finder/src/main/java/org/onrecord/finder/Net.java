package org.onrecord.finder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// The trained net, run by ONNX Runtime on the CPU: it takes one stretch of words and returns its scores.
///
/// Thread-safe. Every call runs on its caller's thread, so that as many stretches are read at once as there
/// are callers. The caller closes it.
final class Net implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, String> properties;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Net(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.properties = Map.copyOf(session.getMetadata().getCustomMetadata());
    }

    /// @throws FinderException if the bytes are not a net that ONNX Runtime can run
    static Net open(byte[] graph) {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                return new Net(environment, environment.createSession(graph, options));
            }
        } catch (OrtException e) {
            throw new FinderException("the net of " + graph.length + " bytes cannot be opened: " + e.getMessage(), e);
        }
    }

    /// Returns a property that training wrote into the net's file.
    String property(String name) {
        String value = properties.get(name);
        if (value == null) {
            throw new FinderException("the net's file lacks the property '" + name + "': it was not made by training/");
        }
        return value;
    }

    /// The net's input: the numbers of the pieces, and for each word the index of its first piece.
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    record Input(long[] pieces, long[] cases, long[] gaps, long[] marks, long[] first) {}

    /// The net's output: for each word a score per tag, and a score for pointing at none (column 0) and at
    /// each word.
    ///
    /// @param tags `words × tags`, row by row
    /// @param points `words × (1 + words)`, row by row
    /// @param facts `words × NetOutputs.WIDTH`, row by row
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    record Output(float[] tags, float[] points, float[] facts) {}

    /// Returns the scores of one stretch.
    Output read(Input input) {
        try (OnnxTensor pieces = tensor(input.pieces());
                OnnxTensor cases = tensor(input.cases());
                OnnxTensor gaps = tensor(input.gaps());
                OnnxTensor marks = tensor(input.marks());
                OnnxTensor first = tensor(input.first());
                OrtSession.Result result = session.run(
                        Map.of("pieces", pieces, "cases", cases, "gaps", gaps, "marks", marks, "first", first))) {
            return new Output(floats(result, "tags"), floats(result, "points"), floats(result, "facts"));
        } catch (OrtException e) {
            throw new FinderException(
                    "the net failed on a stretch of " + input.first().length + " words: " + e.getMessage(), e);
        }
    }

    /// Numbers as the net takes them: one stretch.
    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {numbers.length});
    }

    /// One of the net's outputs.
    private static float[] floats(OrtSession.Result result, String name) throws OrtException {
        if (result.get(name).orElseThrow(() -> new FinderException("the net gives no '" + name + "'"))
                instanceof OnnxTensor tensor) {
            FloatBuffer buffer = tensor.getFloatBuffer();
            float[] numbers = new float[buffer.remaining()];
            buffer.get(numbers);
            return numbers;
        }
        throw new FinderException("the net's '" + name + "' is not a tensor");
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return; // ONNX Runtime refuses to close a session twice
        }
        try {
            session.close();
        } catch (OrtException e) {
            throw new FinderException("the net cannot be closed: " + e.getMessage(), e);
        }
    }
}
