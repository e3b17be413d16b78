package org.onrecord.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.IntsRef;
import org.onrecord.lucene.Fields;
import org.onrecord.lucene.LongCounts;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;

/// Counts matches by the values of a field. Reads doc values, column by column; for outlets it counts by the
/// ordinal of the name in each segment, so that a name is read once a segment and not once a match.
final class FacetCounter {
    private final Matches matches;

    FacetCounter(Matches matches) {
        this.matches = matches;
    }

    /// Counts the matches by one field.
    Facet count(FacetField of) throws IOException {
        Most most = new Most();
        switch (of) {
            case KIND ->
                most.of(
                        numbers(Fields.KIND),
                        kind -> Fields.KINDS.get((int) kind).word());
            case MANNER ->
                most.of(
                        numbers(Fields.MANNER),
                        manner -> Fields.MANNERS.get((int) manner).word());
            case SPEAKER -> most.of(numbers(Fields.SPEAKER_NUMBER), Long::toString);
            case YEAR -> {
                LongCounts years = new LongCounts();
                numbers(Fields.DAY)
                        .forEach((day, count) ->
                                years.add(LocalDate.ofEpochDay(day).getYear(), count));
                most.of(years, Long::toString);
            }
            case NAMED -> most.of(numbers(Fields.NAMED), named -> Boolean.toString(named == 1));
            case OUTLET -> byOutlet().forEach((outlet, count) -> most.offer(count, () -> outlet));
        }
        return new Facet(of, most.sorted(matches.stride()), matches.stride() > 1);
    }

    /// Returns the numbers of all known speakers of the matches.
    Set<Long> speakers() throws IOException {
        return all(Fields.SPEAKER_NUMBER);
    }

    /// Returns the numbers of the stories of the matches.
    Set<Long> stories() throws IOException {
        return all(Fields.STORY);
    }

    private Set<Long> all(String field) throws IOException {
        Set<Long> numbers = new HashSet<>();
        numbers(field).forEach((number, _) -> numbers.add(number));
        return numbers;
    }

    /// Keeps the values with the largest counts in a heap. There are many speakers, and naming and sorting
    /// them all takes longer than counting them.
    private static final class Most {
        private static final Comparator<Facet.Count> ORDER =
                Comparator.comparingLong(Facet.Count::matches).reversed().thenComparing(Facet.Count::value);

        private final PriorityQueue<Facet.Count> counts = new PriorityQueue<>(ORDER.reversed());

        void of(LongCounts numbers, LongFunction<String> name) {
            numbers.forEach((number, count) -> offer(count, () -> name.apply(number)));
        }

        /// Takes a value into the heap if its count is large enough; its name is worked out only then.
        void offer(long count, Supplier<String> name) {
            Facet.Count least = counts.size() < Facet.MOST ? null : counts.peek();
            if (least == null || count >= least.matches()) {
                counts.add(new Facet.Count(name.get(), count));
                if (counts.size() > Facet.MOST) {
                    counts.remove();
                }
            }
        }

        /// Returns the counts, largest first, extrapolated from one in `stride` matches.
        List<Facet.Count> sorted(int stride) {
            return counts.stream()
                    .sorted(ORDER)
                    .map(each -> new Facet.Count(each.value(), each.matches() * stride))
                    .toList();
        }
    }

    /// Counts the values of a numeric field; documents without one are not counted.
    private LongCounts numbers(String field) throws IOException {
        LongCounts numbers = new LongCounts();
        for (Matches.OfLeaf ofLeaf : matches.ofLeaves()) {
            SortedNumericDocValues values =
                    DocValues.getSortedNumeric(ofLeaf.leaf().reader(), field);
            NumericDocValues single = DocValues.unwrapSingleton(values);
            IntsRef documents = ofLeaf.documents();
            for (int index = 0; index < documents.length; index++) {
                int document = documents.ints[index];
                if (single == null) {
                    if (values.advanceExact(document)) {
                        numbers.add(values.nextValue(), 1);
                    }
                } else if (single.advanceExact(document)) {
                    numbers.add(single.longValue(), 1);
                }
            }
        }
        return numbers;
    }

    /// Counts the names of outlets. Each segment has its own ordinals, so counts are added up by
    /// name.
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
