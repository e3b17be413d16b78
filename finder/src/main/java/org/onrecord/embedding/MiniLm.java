package org.onrecord.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.onrecord.text.SentenceEncoder;
import org.onrecord.text.Sha256;
import org.onrecord.wordpiece.Vocabulary;

/// The sentence encoder all-MiniLM-L6-v2 with weights of eight bits, for English;
/// `docs/decisions/meaning-vectors.md` gives the reasons for this model.
///
/// How it works. A text is split into pieces by BERT's tokeniser ([BertTokenizer]) and read by a transformer
/// of six layers (Wang and others 2020), which was trained to bring sentences with the same meaning together
/// (Reimers and Gurevych 2019). The vector of a text is the mean of the net's outputs for the pieces, scaled
/// to unit length, so that the dot product of two vectors is the cosine of the angle between them: the
/// similarity of their meanings.
///
/// Limits. Case and accents are ignored, and of a long text only the first 256 pieces count, which is about
/// 200 words. Negation moves a vector little: what was claimed and what was denied are close. Vectors of
/// other models, or of the same one with other weights, cannot be compared, so [#model] names both.
///
/// Works offline. Texts are read one by one, each on its caller's thread: the quantisation steps of the net
/// depend on its input, so texts read together would change each other's vectors.
public final class MiniLm implements SentenceEncoder {
    /// The model's name as its makers give it.
    private static final String NAME = "all-MiniLM-L6-v2";

    /// The file in the jar of weights.
    private static final String GRAPH = "all-minilm-l6-v2-q.onnx";

    /// How many numbers a point has.
    private static final int WIDTH = 384;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final BertTokenizer spelling;
    private final String model;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean closed;

    private MiniLm(OrtEnvironment environment, OrtSession session, BertTokenizer spelling, String model) {
        this.environment = environment;
        this.session = session;
        this.spelling = spelling;
        this.model = model;
    }

    /// Opens the model that ships with the program; a text is read by the calling thread.
    ///
    /// @throws EncoderException if the model is missing or ONNX Runtime cannot run it here
    public static MiniLm open() {
        return open(1);
    }

    /// Opens the model that ships with the program.
    ///
    /// @param threads how many threads read one text: the caller's and, beyond one, threads of the model's
    /// own
    /// @throws EncoderException if the model is missing or ONNX Runtime cannot run it here
    public static MiniLm open(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a text is read by one thread or more, got " + threads);
        }
        byte[] graph = graph();
        String model = NAME + " " + digest(graph);
        BertTokenizer spelling = new BertTokenizer(Vocabulary.open());
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new MiniLm(environment, environment.createSession(graph, options), spelling, model);
        } catch (OrtException e) {
            throw new EncoderException("the model " + NAME + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /// Returns the weights.
    private static byte[] graph() {
        // It lies at the root of another jar, where only a class loader finds it.
        try (InputStream in = MiniLm.class.getClassLoader().getResourceAsStream(GRAPH)) {
            if (in == null) {
                throw new EncoderException("the program was packaged without " + GRAPH);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(GRAPH + " cannot be read", e);
        }
    }

    /// Returns what tells these weights from others.
    private static String digest(byte[] bytes) {
        return "sha256:" + Sha256.hex(bytes);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public List<float[]> of(List<String> words) {
        List<float[]> points = new ArrayList<>(words.size());
        for (String text : words) {
            points.add(point(spelling.of(text)));
        }
        return points;
    }

    /// Returns the point of a text in pieces.
    private float[] point(long[] pieces) {
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model " + NAME + " is closed");
            }
            try (OnnxTensor ids = row(pieces);
                    OnnxTensor mask = row(ones);
                    OnnxTensor types = row(new long[pieces.length]);
                    OrtSession.Result result =
                            session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
                return unit(mean(result, pieces.length));
            } catch (OrtException e) {
                throw new EncoderException(
                        "the model " + NAME + " failed on a text of " + pieces.length + " pieces: " + e.getMessage(),
                        e);
            }
        } finally {
            inUse.readLock().unlock();
        }
    }

    /// Numbers as the net takes them: one text.
    private OnnxTensor row(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    /// Returns the mean of the net's states over all pieces.
    private static double[] mean(OrtSession.Result result, int pieces) {
        if (!(result.get(0) instanceof OnnxTensor states)) {
            throw new EncoderException("the model " + NAME + " returns no tensor");
        }
        FloatBuffer numbers = states.getFloatBuffer();
        if (numbers.remaining() != pieces * WIDTH) {
            throw new EncoderException("the model " + NAME + " gives " + numbers.remaining() + " numbers for " + pieces
                    + " pieces: it is not " + WIDTH + " wide");
        }
        double[] mean = new double[WIDTH];
        for (int piece = 0; piece < pieces; piece++) {
            for (int column = 0; column < WIDTH; column++) {
                mean[column] += numbers.get() / pieces;
            }
        }
        return mean;
    }

    /// Returns the same direction with length 1.
    private static float[] unit(double[] numbers) {
        double squares = 0;
        for (double number : numbers) {
            squares += number * number;
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[numbers.length];
        for (int column = 0; column < unit.length; column++) {
            unit[column] = (float) (numbers[column] / length);
        }
        return unit;
    }

    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            if (closed) {
                return; // ONNX Runtime refuses to close a session twice
            }
            closed = true;
            session.close();
        } catch (OrtException e) {
            throw new EncoderException("the model " + NAME + " cannot be closed: " + e.getMessage(), e);
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
