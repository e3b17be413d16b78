package org.onrecord.finder;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ReadResult;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Prints what the confidence is made of, for `training/confidence.py`: for each statement found in the texts named as
/// arguments a line of where the text is from, the spans of content and source (`start-end`, joined by commas), the
/// speaker's name, and every feature, with tabs between; the first line names them.
///
/// Stories are read as the program reads them, with headline and credits recognised.
final class CluesOfStories {
    private CluesOfStories() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<String> names =
                Stream.of(Features.Feature.values()).map(Enum::name).toList();
        out.println("story\tcontent\tsource\tspeaker\t" + String.join("\t", names));
        try (NeuralFinder finder = NeuralFinder.open()) {
            Iterator<ReadResult> taken = StoryReader.of(List.of(arguments), InputStream.nullInputStream());
            while (taken.hasNext()) {
                switch (taken.next()) {
                    case ReadResult.Read read -> print(finder, read.story(), out);
                    case ReadResult.Refused refused -> System.err.println(refused.reason());
                    case ReadResult.Killed _, ReadResult.Noted _ -> {}
                }
            }
        }
        out.flush();
    }

    private static void print(NeuralFinder finder, Story story, PrintStream out) {
        for (NeuralFinder.Judged one : finder.judge(story)) {
            Statement statement = one.statement();
            if (statement.within() != null) {
                continue; // has a confidence of its own
            }
            if (statement.within() != null) {
                continue; // the gold marks none
            }
            String speaker = switch (statement.speaker()) {
                case Speaker.Resolved resolved -> resolved.name();
                case Speaker.Unknown _ -> "";
            };
            StringBuilder line = new StringBuilder(story.origin());
            line.append('\t').append(spans(statement.content()));
            line.append('\t').append(spans(statement.source())).append('\t').append(speaker.replaceAll("\\s+", " "));
            for (Features.Feature feature : Features.Feature.values()) {
                line.append('\t').append(String.format(Locale.ROOT, "%.5f", feature.of(one.features())));
            }
            out.println(line);
        }
    }

    private static String spans(List<Span> spans) {
        return String.join(
                ",", spans.stream().map(span -> span.start() + "-" + span.end()).toList());
    }
}
