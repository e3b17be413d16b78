package org.onrecord.speaker;

/// How salient a person is at some place of a story, in the units of a [Choice]: mentioned nearby, mentioned
/// first in a sentence, mentioned last of all.
///
/// A sum of a few features of the last mention before that place: the distance in sentences, whether it is in
/// the same paragraph or the one before, and whether it is the first in its sentence, which is where English
/// puts what a text is about (the centre in centering theory: Grosz, Joshi and Weinstein 1995). A mention in
/// the same sentence counts less than one in the sentence before, since `he` seldom refers to somebody named
/// a few words earlier.
///
/// The weights are those of a conditional logit, fitted on the pronouns of our own labels in stories that the
/// net was not trained on; `weights.properties` contains them. Since they were fitted on pronouns only,
/// descriptions use the simpler [#nearness].
record Salience(Tokens tokens, NameIndex index, Entities entities) {

    /// Named in the same paragraph.
    private static final double SAME_PARAGRAPH = Weights.of("salience.sameParagraph");

    /// Named in the paragraph before.
    private static final double PARAGRAPH_BEFORE = Weights.of("salience.paragraphBefore");

    /// Named as the first person of one of the last sentences.
    private static final double FIRST_OF_SENTENCE = Weights.of("salience.firstOfSentence");

    /// Not named before.
    private static final double NOT_YET_NAMED = Weights.of("salience.notYetNamed");

    /// By how many sentences back.
    private static final double[] BY_SENTENCES = Weights.series("salience.bySentences");

    /// Farther back than these.
    private static final double LONG_AGO = Weights.of("salience.longAgo");

    /// Farther away, sentences make no difference to nearness any more.
    private static final int FARTHEST = 10;

    /// How many sentences back "first of its sentence" counts.
    private static final int RECENT = 2;

    /// Returns how much its presence at a token speaks for an entity.
    double of(Entity entity, int token) {
        Entity.Mention mention = entity.before(token);
        if (mention == null) {
            return NOT_YET_NAMED;
        }
        int sentences = tokens.sentence(token) - tokens.sentence(mention.from());
        int paragraphs = tokens.paragraph(token) - tokens.paragraph(mention.from());
        double salience = sentences < BY_SENTENCES.length ? BY_SENTENCES[sentences] : LONG_AGO;
        salience += paragraphs == 0 ? SAME_PARAGRAPH : paragraphs == 1 ? PARAGRAPH_BEFORE : 0;
        return salience + (sentences <= RECENT && isFirst(entity, mention) ? FIRST_OF_SENTENCE : 0);
    }

    /// Returns whether a sentence names no other person before.
    private boolean isFirst(Entity entity, Entity.Mention mention) {
        for (int at = mention.from() - 1; at >= 0 && tokens.sentence(at) == tokens.sentence(mention.from()); at--) {
            Entity other = index.at(at) < 0 ? null : entities.of(index.at(at));
            if (other != null && other != entity && other.isPerson()) {
                return false;
            }
        }
        return true;
    }

    /// Returns how near the last naming of anything is, a body as well.
    double nearness(Entity entity, int token) {
        Entity.Mention before = entity.before(token);
        if (before == null) {
            return Weights.NEARNESS_UNNAMED;
        }
        int sentences = tokens.sentence(token) - tokens.sentence(before.from());
        return switch (sentences) {
            case 0 -> Weights.NEARNESS_SAME_SENTENCE;
            case 1 -> Weights.NEARNESS_ONE_BEFORE;
            case 2 -> Weights.NEARNESS_TWO_BEFORE;
            default -> Weights.NEARNESS_EACH_MORE * Math.min(sentences, FARTHEST);
        };
    }
}
