"""Cuts a story into words as the finder does: their spans, their pieces, and what the uncased encoder cannot see.

The same rules are written once more in Java (org.onrecord.language.Tokens and MarkPositions, org.onrecord.finder.Words
and Pieces); a test there compares the two on the output of `python3 words.py`.
"""

import json
import sys
import unicodedata
from functools import lru_cache

DOUBLE = set("\"“”„‟«»″")
SINGLE = set("'‘’‚‛‹›`′")
OPENING = set("“„«‟‘‚‹")
DASHES = set("-–—")
MAX_PIECES = 8
MAX_LETTERS = 64

# The gap before a word, its spelling, and its position relative to quotation marks: three small inputs of the net.
GAPS = ("none", "space", "line", "paragraph")
CASES = ("lower", "title", "upper", "mixed", "digits", "other")
MARKS = ("outside", "inside", "opening", "closing", "stray")


@lru_cache(maxsize=65536)
def char_class(c):
    """Returns 'w' for characters of words, 'm' for marks on the character before, ' ' for gaps, 's' for the rest."""
    category = unicodedata.category(c)
    if category[0] in "LN" or c == "_":
        return "w"
    if category[0] == "M" or c == "\u200d" or "\U0001f3fb" <= c <= "\U0001f3ff":
        return "m"
    if category[0] == "Z" or category in ("Cc", "Cf"):
        return " "
    return "s"


def is_digit(c):
    return unicodedata.category(c) == "Nd"


def split(text):
    """Returns the spans [start, end) of the words: runs of letters and digits, or one other visible character, each with its marks."""
    spans = []
    previous = " "
    glue = False
    for i, c in enumerate(text):
        kind = char_class(c)
        if kind == "m" and previous != " ":
            spans[-1][1] = i + 1
            glue = c == "\u200d"
            continue
        if kind == "m":
            kind = "s"
        if kind != " ":
            if glue or (kind == "w" and previous == "w"):
                spans[-1][1] = i + 1
            else:
                spans.append([i, i + 1])
        previous = kind
        glue = False
    return [tuple(span) for span in spans]


def is_wrapped(text):
    """Returns whether lines were wrapped to a width, so that a single line end means nothing: at least three lines continue on
    the next, and nearly all of them are about as long as the longest."""
    lines = [line.rstrip(" \t\r") for line in text.split("\n")]
    longest = max(map(len, lines))
    broken = [len(line) for line, after in zip(lines, lines[1:]) if line and after]
    full = sum(length >= longest - 25 for length in broken)
    return len(broken) >= 3 and 40 <= longest <= 100 and full >= 0.8 * len(broken)


def gaps(text, spans):
    """Returns for each word the index in GAPS of the gap before it."""
    found = []
    end = None
    line_end = 1 if is_wrapped(text) else 2
    for start, stop in spans:
        if end is None:
            found.append(3)
        else:
            lines = sum(1 for c in text[end:start] if c in "\n\u2028") + 2 * text[end:start].count("\u2029")
            found.append(3 if lines > 1 else line_end if lines == 1 else 1 if start > end else 0)
        end = stop
    return found


def case(word):
    """Returns the index in CASES of a word's spelling."""
    if any(is_digit(c) for c in word):
        return 4
    letters = [c for c in word if unicodedata.category(c)[0] == "L"]
    if not letters:
        return 5
    upper = [unicodedata.category(c) in ("Lu", "Lt") for c in letters]
    if not any(upper):
        return 0
    if upper[0] and not any(upper[1:]):
        return 1
    return 2 if all(upper) else 3


def marks(words, before):
    """Returns for each word the index in MARKS of its position relative to the quotation marks of its paragraph.

    A mark left open ends with its paragraph. Single marks count where they open a quotation of their own and not
    where they are apostrophes.
    """
    found = [0] * len(words)
    start = 0
    while start < len(words):
        end = start + 1
        while end < len(words) and before[end] < 2:
            end += 1
        _paragraph_marks(words, before, start, end, found)
        start = end
    return found


def _paragraph_marks(words, before, start, end, found):
    open_mark = None
    close_at = -1
    for i in range(start, end):
        word = words[i]
        space_before = i == start or before[i] > 0
        space_after = i + 1 == end or before[i + 1] > 0
        if open_mark is not None and close_at == i:
            found[i] = 3
            open_mark, close_at = None, -1
        elif word in DOUBLE and open_mark not in SINGLE:
            if open_mark is None:
                if space_after and not space_before and word not in OPENING:
                    found[i] = 4
                else:
                    found[i] = 2
                    open_mark = word
            elif _opens_again(word, open_mark, space_before, space_after):
                found[i] = 2
                open_mark = word
            else:
                found[i] = 3
                open_mark = None
        elif word in SINGLE and open_mark is None and not space_after and _single_opens(words, before, i, start):
            close_at = _single_closes(words, before, i, end)
            if close_at > 0:
                found[i] = 2
                open_mark = word
        else:
            found[i] = 1 if open_mark is not None else 0


def _opens_again(word, open_mark, space_before, space_after):
    """Returns whether a double mark inside a quotation begins another one, because the previous one was not closed."""
    if word == '"' or word == "″":
        return space_before and not space_after
    return word in OPENING and not (word in "“«" and open_mark in "„»") and not space_after


def _single_opens(words, before, i, start):
    follows = words[i + 1]
    if is_digit(follows[0]):
        return False  # '80s
    previous = words[i - 1] if i > start else ""
    return i == start or before[i] > 0 or previous in "([{" or previous in DASHES


def _single_closes(words, before, i, end):
    """Returns where the single quotation opened at i closes: at the first mark after a stop, or else at the last after a word."""
    last = -1
    for j in range(i + 2, end):
        if words[j] not in SINGLE:
            if words[j] in DOUBLE:
                break
            continue
        space_after = j + 1 == end or before[j + 1] > 0 or char_class(words[j + 1][0]) == "s"
        if before[j] > 0:
            if not space_after and not is_digit(words[j + 1][0]):
                break  # another one opens
            continue
        if not space_after:
            continue
        if words[j - 1] in ",.?!;:…":
            return j
        last = j
    return last


class Pieces:
    """WordPiece over a BERT vocabulary, uncased."""

    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown, self.first, self.last = self.ids["[UNK]"], self.ids["[CLS]"], self.ids["[SEP]"]
        self.of = lru_cache(maxsize=200_000)(self._of)

    def _of(self, word):
        if word in DOUBLE:
            word = '"'
        elif word in SINGLE:
            word = "'"
        plain = unicodedata.normalize("NFD", word.lower())
        plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
        if not plain or len(plain) > MAX_LETTERS:
            return (self.unknown,)
        pieces = []
        start = 0
        while start < len(plain):
            for end in range(len(plain), start, -1):
                piece = self.ids.get(plain[start:end] if start == 0 else "##" + plain[start:end])
                if piece is not None:
                    break
            else:
                return (self.unknown,)
            pieces.append(piece)
            start = end
        return tuple(pieces[:MAX_PIECES])


class Words:
    """A story's words with all inputs of the net."""

    def __init__(self, text, pieces):
        self.spans = split(text)
        self.words = [text[s:e] for s, e in self.spans]
        self.gaps = gaps(text, self.spans)
        self.cases = [case(word) for word in self.words]
        self.marks = marks(self.words, self.gaps)
        self.pieces = [pieces.of(word) for word in self.words]


def main():
    """Prints the words of each given text file as one line of JSON, as the fixture of the Java test."""
    vocabulary = open(sys.argv[1], encoding="utf8").read().split("\n")
    pieces = Pieces([piece for piece in vocabulary if piece])
    for name in sys.argv[2:]:
        text = open(name, encoding="utf8", newline="").read()
        w = Words(text, pieces)
        line = {"text": text, "spans": w.spans, "gaps": w.gaps, "cases": w.cases, "marks": w.marks, "pieces": w.pieces}
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
