import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Reads stories with CoreNLP and prints a line after each: `done`, the file, the number of quotations, and
/// the number of those with a speaker, separated by tabs. Prints `ready` once the models are loaded and the
/// first story has been read to warm up; it is read again after that.
///
/// Runs from source with CoreNLP's jars as class path, so that no part of Onrecord is compiled against
/// CoreNLP or runs in its process.
///
///     java -cp 'PEER/*' Driver.java THREADS STORY.txt ...
final class Driver {
    private Driver() {}

    public static void main(String[] arguments) {
        int threads = Integer.parseInt(arguments[0]);
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        properties.setProperty("coref.algorithm", "statistical");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        read(pipeline, arguments[1]);
        System.out.println("ready");
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (String story : List.of(arguments).subList(1, arguments.length)) {
                pool.execute(() -> read(pipeline, story));
            }
        }
    }

    private static void read(StanfordCoreNLP pipeline, String story) {
        try {
            CoreDocument document = new CoreDocument(Files.readString(Path.of(story)));
            pipeline.annotate(document);
            List<CoreQuote> quotes = document.quotes();
            long attributed =
                    quotes.stream().filter(quote -> quote.speaker().isPresent()).count();
            System.out.println("done\t" + story + "\t" + quotes.size() + "\t" + attributed);
        } catch (Exception e) {
            System.out.println("failed\t" + story + "\t" + e);
        }
    }
}
