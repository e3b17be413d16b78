package org.onrecord.evaluation;

import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Manner;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes scores as JSON: shares in per cent, unrounded, with the counts from which they are computed.
final class ScoreJson {
    private ScoreJson() {}

    static String of(Scores scores, boolean withSpeakers) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("name", scores.name());
        root.put("stories", scores.stories());
        root.put("missing", scores.missing());
        scores.failures().forEach(root.putArray("failures")::add);
        ObjectNode figures = root.putObject("figures");
        ScoreReport.tallies(scores).forEach((name, tally) -> put(figures.putObject(name), tally));
        if (withSpeakers) {
            put(figures.putObject("speaker"), scores.speakers());
            put(figures.putObject("recorded"), scores.recorded());
            put(figures.putObject("kind"), scores.kinds());
        }
        put(figures.putObject("whole quotations"), scores.quotations());
        ObjectNode manners = root.putObject("manners");
        for (Manner manner : Manner.values()) {
            Scores.OfManner ofManner = scores.manner(manner);
            ObjectNode node = manners.putObject(manner.word());
            put(node.putObject("statement"), ofManner.statements());
            put(node.putObject("statement exact"), ofManner.exact());
            for (Role role : Role.values()) {
                put(
                        node.putObject("span exact " + role.word()),
                        ofManner.ranges().getOrDefault(role, Scores.Share.NONE));
            }
        }
        putCalibration(root.putObject("calibration"), scores.calibration());
        if (withSpeakers) {
            putSpeakers(root, scores.speakerScores());
            putKinds(root.putObject("kinds"), scores.kindTable());
        }
        ObjectNode errorTypes = root.putObject("faults");
        scores.errorTypes().forEach((type, count) -> errorTypes.put(type.words(), count));
        for (Mistake mistake : scores.mistakes()) {
            ObjectNode node = root.withArray("errors").addObject();
            node.put("fault", mistake.type().words());
            node.put("doc", mistake.doc());
            node.put("n", mistake.number());
            node.put("where", mistake.where());
            put(node, "gold", mistake.gold());
            put(node, "predicted", mistake.predicted());
        }
        return root.toString();
    }

    private static void putCalibration(ObjectNode node, Calibration calibration) {
        ArrayNode bands = node.putArray("bands");
        for (Calibration.Band band : calibration.bands()) {
            ObjectNode found = bands.addObject();
            found.put("from", band.from());
            found.put("to", band.to());
            found.put("count", band.count());
            found.put("said", band.saidPercent());
            put(found.putObject("right"), new Scores.Share(band.right(), band.count()));
            put(found.putObject("exact"), new Scores.Share(band.strict(), band.count()));
        }
        node.put("error", calibration.error());
        put(node.putObject("high"), calibration.high());
        put(node.putObject("high exact"), calibration.highStrict());
    }

    private static void putSpeakers(ObjectNode root, SpeakerScores speakers) {
        ObjectNode sources = root.putObject("speaker by source");
        for (SourceForm form : SourceForm.values()) {
            ObjectNode found = sources.putObject(form.words());
            put(found.putObject("right"), speakers.right(form));
            put(found.putObject("unknown"), speakers.unknown(form));
        }
        ObjectNode unknown = root.putObject("speaker unknown");
        for (Manner manner : Manner.values()) {
            put(unknown.putObject(manner.word()), speakers.unknown(manner));
        }
    }

    private static void putKinds(ObjectNode node, ConfusionMatrix table) {
        for (String gold : table.kinds()) {
            if (gold.equals(ConfusionMatrix.NONE)) {
                continue;
            }
            ObjectNode found = node.putObject(gold);
            put(found, table.tally(gold));
            ObjectNode predicted = found.putObject("got");
            for (String got : table.kinds()) {
                if (table.count(gold, got) > 0) {
                    predicted.put(got, table.count(gold, got));
                }
            }
        }
    }

    private static void put(ObjectNode node, Tally tally) {
        node.put("precision", tally.precision());
        node.put("recall", tally.recall());
        node.put("f1", tally.f1());
        node.put("hits", tally.hits());
        node.put("predicted", tally.predicted());
        node.put("gold", tally.gold());
    }

    private static void put(ObjectNode node, Scores.Share share) {
        node.put("percent", share.percent());
        node.put("part", share.part());
        node.put("whole", share.whole());
    }

    private static void put(ObjectNode node, String name, Mistake.@Nullable Words words) {
        if (words == null) {
            node.putNull(name);
            return;
        }
        ObjectNode found = node.putObject(name);
        found.put("source", words.source());
        found.put("cue", words.cue());
        found.put("content", words.content());
        found.put("speaker", words.speaker());
    }
}
