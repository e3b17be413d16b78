package org.onrecord.desk;

import java.util.Set;

/// The reporting words that take a side: they doubt the speaker (claimed), suppose guilt (admitted), or
/// colour how something was said (boasted). Newsroom style guides ask for a second look at them.
final class LoadedCues {
    private static final Set<String> FORMS = Set.of("""
            claim claims claimed claiming
            admit admits admitted admitting
            concede concedes conceded conceding
            confess confesses confessed confessing
            insist insists insisted insisting
            allege alleges alleged alleging
            purport purports purported purporting
            pretend pretends pretended pretending
            refute refutes refuted refuting
            boast boasts boasted boasting
            brag brags bragged bragging
            gloat gloats gloated gloating
            gush gushes gushed gushing
            rant rants ranted ranting
            rave raves raved raving
            fume fumes fumed fuming
            rail rails railed railing
            blast blasts blasted blasting
            slam slams slammed slamming
            bash bashes bashed bashing
            snap snaps snapped snapping
            sneer sneers sneered sneering
            scoff scoffs scoffed scoffing
            mock mocks mocked mocking
            whine whines whined whining
            moan moans moaned moaning
            grumble grumbles grumbled grumbling
            bluster blusters blustered blustering
            spin spins spun spinning
            """.strip().split("\\s+", -1));

    private LoadedCues() {}

    /// Whether one of the words takes a side.
    static boolean isLoaded(String cue) {
        return SpokenWords.plain(cue).stream().anyMatch(FORMS::contains);
    }
}
