package org.onrecord.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.IntsRef;

/// Counts matches by what is kept of them.
final class FacetCounter {
    private final Matches matches;

    FacetCounter(Matches matches) {
        this.matches = matches;
    }

    Facet count(FacetOf of) throws IOException {
        Map<String, Long> counts = switch (of) {
            case KIND ->
                byNumber(Fields.KIND, kind -> Fields.KINDS.get((int) kind).word());
            case MANNER ->
                byNumber(
                        Fields.MANNER,
                        manner -> Fields.MANNERS.get((int) manner).word());
            case SPEAKER -> byNumber(Fields.SPEAKER_NUMBER, Long::toString);
            case YEAR ->
                byNumber(
                        Fields.DAY,
                        day -> Integer.toString(LocalDate.ofEpochDay(day).getYear()));
            case NAMED -> byNumber(Fields.NAMED, named -> Boolean.toString(named == 1));
            case OUTLET -> byOutlet();
        };
        List<Facet.Count> sorted = new ArrayList<>();
        counts.forEach((value, count) -> sorted.add(new Facet.Count(value, count * matches.stride())));
        sorted.sort(Comparator.comparingLong(Facet.Count::matches).reversed().thenComparing(Facet.Count::value));
        return new Facet(of, sorted.subList(0, Math.min(sorted.size(), Facet.MOST)), matches.stride() > 1);
    }

    private Map<String, Long> byNumber(String field, LongFunction<String> name) throws IOException {
        LongCounts numbers = new LongCounts();
        for (Matches.OfLeaf ofLeaf : matches.ofLeaves()) {
            SortedNumericDocValues values =
                    DocValues.getSortedNumeric(ofLeaf.leaf().reader(), field);
            IntsRef documents = ofLeaf.documents();
            for (int index = 0; index < documents.length; index++) {
                if (values.advanceExact(documents.ints[index])) {
                    numbers.add(values.nextValue());
                }
            }
        }
        Map<String, Long> counts = new HashMap<>();
        numbers.forEach((number, count) -> counts.merge(name.apply(number), (long) count, Long::sum));
        return counts;
    }

    private Map<String, Long> byOutlet() throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (Matches.OfLeaf ofLeaf : matches.ofLeaves()) {
            SortedSetDocValues values = DocValues.getSortedSet(ofLeaf.leaf().reader(), Fields.OUTLET_NAME);
            int[] byOrder = new int[(int) values.getValueCount()];
            IntsRef documents = ofLeaf.documents();
            for (int index = 0; index < documents.length; index++) {
                if (values.advanceExact(documents.ints[index])) {
                    for (int value = 0; value < values.docValueCount(); value++) {
                        byOrder[(int) values.nextOrd()]++;
                    }
                }
            }
            TermsEnum names = values.termsEnum();
            for (int order = 0; names.next() != null; order++) {
                if (byOrder[order] > 0) {
                    counts.merge(names.term().utf8ToString(), (long) byOrder[order], Long::sum);
                }
            }
        }
        return counts;
    }
}
