package org.onrecord.speaker;

/// How present a person is to the reader at some place of a story, in the units of a [Choice]: named close by, named as
/// the first of a sentence, named last of all.
///
/// The weights are a conditional logit's, fitted on the pronouns of our own labels in stories that no weight of the net
/// was learnt from.
record Salience(Tokens tokens, NameIndex index, Cast cast) {

    private static final double SAME_PARAGRAPH = 1.3;
    private static final double PARAGRAPH_BEFORE = 0.6;
    private static final double FIRST_OF_SENTENCE = 0.8;
    private static final double NOT_YET_NAMED = -2;
    private static final double[] BY_SENTENCES = {-0.4, 0, 0, 0.5, 0.5, 0.5};
    private static final double LONG_AGO = -1.2;

    /// How many sentences back "first of its sentence" counts.
    private static final int RECENT = 2;

    double of(Actor actor, int token) {
        Actor.Mention mention = actor.before(token);
        if (mention == null) {
            return NOT_YET_NAMED;
        }
        int sentences = tokens.sentence(token) - tokens.sentence(mention.from());
        int paragraphs = tokens.paragraph(token) - tokens.paragraph(mention.from());
        double salience = sentences < BY_SENTENCES.length ? BY_SENTENCES[sentences] : LONG_AGO;
        salience += paragraphs == 0 ? SAME_PARAGRAPH : paragraphs == 1 ? PARAGRAPH_BEFORE : 0;
        return salience + (sentences <= RECENT && isFirst(actor, mention) ? FIRST_OF_SENTENCE : 0);
    }

    /// Whether a sentence names no other person before.
    private boolean isFirst(Actor actor, Actor.Mention mention) {
        for (int at = mention.from() - 1; at >= 0 && tokens.sentence(at) == tokens.sentence(mention.from()); at--) {
            Actor other = index.at(at) < 0 ? null : cast.of(index.at(at));
            if (other != null && other != actor && other.isPerson()) {
                return false;
            }
        }
        return true;
    }
}
