package org.onrecord.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;

/// The weights of the resolver's choices, from `weights.properties`, which says what each is for and on what
/// it was fitted.
final class Weights {
    private static final String FILE = "weights.properties";
    private static final Properties WEIGHTS = read();

    // Choices among several, and how often they are right.
    static final double OPEN = of("choice.open");
    static final double OFFSET = of("choice.offset");
    static final double SLOPE = of("choice.slope");

    // What is added to a share of the net.
    static final double SHARE_FLOOR = of("share.floor");

    // He and she.
    static final double PERSON_SHARE = of("person.share");
    static final double PERSON_GENDER = of("person.gender");
    static final double PERSON_LATEST = of("person.latest");
    static final double PERSON_LAST_SPEAKER = of("person.lastSpeaker");

    // It.
    static final double BODY_LAST_SPEAKER = of("body.lastSpeaker");
    static final double BODY_NOBODY_FLOOR = of("body.nobodyFloor");

    // The minister: descriptions that may mean somebody named.
    static final double ROLE_NEARNESS = of("role.nearness");
    static final double ROLE_FIT = of("role.fit");
    static final double ROLE_NOBODY = of("role.nobody");
    static final double ROLE_LEAST_SHARE = of("role.leastShare");
    static final double ROLE_SAME_SIDE = of("role.sameSide");
    static final double ROLE_OTHER_SIDE = of("role.otherSide");

    // How near the last naming is.
    static final double NEARNESS_UNNAMED = of("nearness.unnamed");
    static final double NEARNESS_SAME_SENTENCE = of("nearness.sameSentence");
    static final double NEARNESS_ONE_BEFORE = of("nearness.oneBefore");
    static final double NEARNESS_TWO_BEFORE = of("nearness.twoBefore");
    static final double NEARNESS_EACH_MORE = of("nearness.eachMore");

    // Of namesakes.
    static final double NAMESAKE_RATIO = of("namesake.ratio");

    // How often answers without a choice are right.
    static final double FULL_NAME_RIGHT = of("right.fullName");
    static final double SHORT_NAME_RIGHT = of("right.shortName");
    static final double NOBODY_FITS_RIGHT = of("right.nobodyFits");
    static final double NOBODY_SURELY_RIGHT = of("right.nobodySurely");
    static final double NO_SOURCE_RIGHT = of("right.noSource");
    static final double RELATIVE_RIGHT = of("right.relative");
    static final double RELATIVE_APART_RIGHT = of("right.relativeApart");
    static final double RELATIVE_NOUN_RIGHT = of("right.relativeNoun");
    static final double RELATIVE_BY_SHARE = of("right.relativeByShare");
    static final double AUTHOR_QUOTED_RIGHT = of("right.authorQuoted");
    static final double AUTHOR_OF_BYLINE_RIGHT = of("right.authorOfByline");
    static final double AUTHOR_BY_SHARE_RIGHT = of("right.authorByShare");
    static final double AUTHOR_ALONE_RIGHT = of("right.authorAlone");
    static final double LAST_BODY_RIGHT = of("right.lastBody");
    static final double BODY_BEFORE_RIGHT = of("right.bodyBefore");
    static final double SEVERAL_BY_SHARE = of("right.severalByShare");
    static final double GROUP_BEFORE_RIGHT = of("right.groupBefore");
    static final double MAKER_OF_WORK_RIGHT = of("right.makerOfWork");
    static final double DESCRIBED_RIGHT = of("right.described");
    static final double SIGNED_RIGHT = of("right.signed");
    static final double GOES_ON_RIGHT = of("right.goesOn");
    static final double MAY_GO_ON_RIGHT = of("right.mayGoOn");
    static final double IMPLIED_BY_SHARE = of("right.impliedByShare");

    // The least share of the net with which somebody is chosen.
    static final double RELATIVE_LEAST = of("least.relative");
    static final double AUTHOR_LEAST = of("least.author");
    static final double SEVERAL_LEAST = of("least.several");
    static final double IMPLIED_LEAST_DIRECT = of("least.impliedDirect");
    static final double IMPLIED_LEAST = of("least.implied");

    private Weights() {}

    private static Properties read() {
        try (InputStream in = Weights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the speaker package was built without its " + FILE);
            }
            Properties weights = new Properties();
            weights.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return weights;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /// One weight.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    static double of(String name) {
        return Double.parseDouble(text(name));
    }

    /// Several weights in a row.
    static double[] series(String name) {
        return Arrays.stream(text(name).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /// Returns a weight as it is in the file.
    private static String text(String name) {
        String weight = WEIGHTS.getProperty(name);
        if (weight == null) {
            throw new IllegalArgumentException(FILE + " has no weight " + name);
        }
        return weight.strip();
    }
}
