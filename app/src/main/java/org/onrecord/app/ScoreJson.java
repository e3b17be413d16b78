package org.onrecord.app;

import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Manner;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes scores as JSON: shares in per cent and unrounded, with the counts that they are made of.
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
        ObjectNode faults = root.putObject("faults");
        scores.faults().forEach((fault, count) -> faults.put(fault.words(), count));
        for (Mistake mistake : scores.mistakes()) {
            ObjectNode node = root.withArray("errors").addObject();
            node.put("fault", mistake.fault().words());
            node.put("doc", mistake.doc());
            node.put("n", mistake.number());
            node.put("where", mistake.where());
            put(node, "gold", mistake.gold());
            put(node, "predicted", mistake.predicted());
        }
        return root.toString();
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
