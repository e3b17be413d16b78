package org.onrecord.copies;

import java.util.Arrays;

/// Stories that never happened.
final class Invented {
    static final String FERRY = """
            The ferry company Norlin will close its route between Tarn Bay and Ostrey at the end of October, ending a \
            service that has run for ninety-one years.

            Chief executive Imre Valdane told staff on Tuesday that fuel prices and an ageing ship had left no choice. \
            "We carried schoolchildren and coffins, brides and sheep, and we are heartbroken that it stops with us," \
            she said.

            About 140 people work on the route, most of them from Ostrey. The company offered places on its other ships \
            to sixty of them and said that it would talk with the union about the rest before the summer ends.

            Union secretary Pell Okonta called the decision a betrayal of the island. He said that the company had \
            turned down two offers from the regional council, which had promised to pay half of a new engine.

            The council's transport committee meets on Friday to discuss whether a smaller boat could take over the \
            post and the medicine runs, which by law must reach every inhabited island three times a week.

            Norlin carried 212,000 passengers to Ostrey last year, down from 390,000 a decade ago. A bridge further \
            north, opened in 2016, has drawn off most of the lorries.
            """;

    static final String ORCHARD = """
            Growers in the Lanmere valley lost two thirds of their apple crop to a late frost, the regional chamber of \
            agriculture reported on Thursday, and many do not expect to replant.

            Temperatures fell to six degrees below zero on three nights in April, when the trees stood in bloom. \
            Candles and sprinklers saved some of the orchards close to the river, but higher fields were left bare.

            "My grandfather planted these rows and I shall be the one who pulls them out," said Dorrit Haske, who \
            farms forty hectares above the village of Sule.

            The chamber put the damage at eleven million crowns and asked the ministry for loans without interest. A \
            spokesman for the ministry said that it was looking into the request and would answer within a month.

            Insurers pay for hail but not for frost in the valley, where such nights used to come once in a lifetime. \
            They have now come in four of the last seven springs.
            """;

    static final String FOOTER = """

            This article was produced by the Quillstone Wire and may not be published, broadcast, rewritten or \
            redistributed without permission of its owners. Subscribe to our morning letter for more stories like this \
            one, delivered free of charge to your mailbox before breakfast every working day of the week.
            """;

    private Invented() {}

    /// Returns the paragraphs of a story from one to another, counted from 0.
    static String paragraphs(String story, int from, int to) {
        String[] all = story.strip().split("\n\n", -1);
        return String.join("\n\n", Arrays.copyOfRange(all, from, to));
    }
}
