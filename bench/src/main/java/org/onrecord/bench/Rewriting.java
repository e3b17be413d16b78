package org.onrecord.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// Changes the words of a sheet, from start to end, and shifts its statements accordingly. For a single use.
final class Rewriting {
    private final Sheet sheet;
    private final StringBuilder text = new StringBuilder();
    private final List<Edit> edits = new ArrayList<>();
    private int at;

    /// `[from, to)` of the sheet became `[newFrom, newTo)`.
    private record Edit(int from, int to, int newFrom, int newTo) {}

    Rewriting(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Replaces `[from, to)` by `words`. The range must be after those replaced before.
    void replace(int from, int to, String words) {
        text.append(sheet.text(), at, from);
        int newFrom = text.length();
        text.append(words);
        edits.add(new Edit(from, to, newFrom, text.length()));
        at = to;
    }

    /// Returns the changed sheet, without the statements of which no words are left.
    Sheet rewritten() {
        text.append(sheet.text(), at, sheet.text().length());
        at = sheet.text().length();
        List<Sheet.Mark> marks = new ArrayList<>();
        for (Sheet.Mark mark : sheet.marks()) {
            List<Span> content = moved(mark.content());
            if (!content.isEmpty()) {
                marks.add(mark.rewritten(content, moved(mark.cue()), moved(mark.source()), kept(mark.content())));
            }
        }
        return new Sheet(text.toString(), marks);
    }

    private double kept(List<Span> spans) {
        int all = 0;
        int changed = 0;
        for (Span span : spans) {
            all += span.length();
            for (int index = firstBehind(span.start()); index < edits.size(); index++) {
                Edit edit = edits.get(index);
                if (edit.from >= span.end()) {
                    break;
                }
                changed += Math.max(0, Math.min(edit.to, span.end()) - Math.max(edit.from, span.start()));
            }
        }
        return 1 - (double) changed / all;
    }

    private List<Span> moved(List<Span> spans) {
        List<Span> moved = new ArrayList<>();
        for (Span span : spans) {
            Span there = moved(span);
            if (there != null) {
                moved.add(there);
            }
        }
        return moved;
    }

    private @Nullable Span moved(Span span) {
        int start = start(span.start());
        int end = end(span.end());
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Span(start, end) : null;
    }

    private int start(int offset) {
        int index = firstBehind(offset);
        if (index < edits.size() && edits.get(index).from < offset) {
            return edits.get(index).newTo;
        }
        return moved(offset, index);
    }

    private int end(int offset) {
        int index = firstBehind(offset - 1);
        if (index < edits.size() && edits.get(index).from < offset) {
            Edit edit = edits.get(index);
            return edit.to == offset ? edit.newTo : edit.newFrom;
        }
        return moved(offset, index);
    }

    private int moved(int offset, int index) {
        return index == 0 ? offset : offset + edits.get(index - 1).newTo - edits.get(index - 1).to;
    }

    /// Returns the index of the first edit that ends after `offset`.
    private int firstBehind(int offset) {
        int low = 0;
        int high = edits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edits.get(middle).to <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
