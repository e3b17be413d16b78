package org.onrecord.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.onrecord.lucene.Fields;

/// Collects the numbers of the speakers of all matching statements. Statements of unknown speakers add none.
final class SpeakerNumbers implements CollectorManager<SpeakerNumbers.OfSlice, Set<Long>> {
    @Override
    public OfSlice newCollector() {
        return new OfSlice();
    }

    @Override
    public Set<Long> reduce(Collection<OfSlice> slices) {
        Set<Long> all = new HashSet<>();
        slices.forEach(slice -> all.addAll(slice.numbers));
        return all;
    }

    /// The numbers in some of the segments.
    static final class OfSlice extends SimpleCollector {
        private final Set<Long> numbers = new HashSet<>();
        private NumericDocValues speakers = DocValues.emptyNumeric();

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            speakers = DocValues.getNumeric(leaf.reader(), Fields.SPEAKER_NUMBER);
        }

        @Override
        public void collect(int document) throws IOException {
            if (speakers.advanceExact(document)) {
                numbers.add(speakers.longValue());
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
