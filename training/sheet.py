#!/usr/bin/env python3
"""Turns what a reader of a story writes down into labels by place.

    sheet.py show STORY [READ.jsonl]   the story with its paragraphs numbered, and what `onrecord read --format json` found, if given
    sheet.py check STORY SHEET         says what cannot be placed, and prints every statement as it was understood
    sheet.py place FOLDER SHEET...     prints one line of labels a story; FOLDER holds the stories

A sheet is JSON lines. The first line: {"story": "a.txt", "reader": "r1", "from": "scratch" or "corrected", "dropped": [3, 7]}.
`dropped` numbers the finds that are no statement. Then one line a statement:

    {"m": 4}                       keeps source, cue and content of find 4; any of the three given beside it takes its place
    {"source": ["12:the mayor"], "cue": ["12:said"], "content": ["12:We will … next year."]}

A piece is "PARAGRAPH:WORDS"; WORDS are copied exactly and stand once in that paragraph. " … " skips what is between: the piece goes
from the words before to the next occurrence of the words after, also over paragraphs. "WORDS#2" is the second occurrence.

Further fields: act, kind, kinds ([["pledge", piece], ...], where a content has several sentences or clauses of different kinds),
name, also, type, named, role, ref (the piece that the source refers to, "" where it is the name itself or nobody), within (the line
number, from 1, of the statement that this one stands in), to, date, sure (0 where a second reader might well differ on name or kind),
sureAct.
"""
import json, os, re, sys

ACTS = ("speech", "thought", "deed")
KINDS = ("claim opinion forecast pledge refusal demand warning accusation denial admission decision question feeling").split()
TYPES = "person organization government group document author none".split()
FIELDS = set("m source cue content act kind kinds name also type named role ref within to date sure sureAct".split())


def paragraphs(text):
    """[start, end) of every line that is not blank, in code points."""
    return [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


class Sheet:
    def __init__(self, text, finds):
        self.text, self.finds, self.lines = text, finds, paragraphs(text)

    def piece(self, written):
        number, colon, words = written.partition(":")
        if not colon or not number.strip().isdigit() or not 1 <= int(number) <= len(self.lines):
            raise ValueError(f"{written!r}: begin with the number of a paragraph, as in \"12:the words\"")
        start, end = self.lines[int(number) - 1]
        nth = 1
        if m := re.search(r"#(\d+)$", words):
            words, nth = words[: m.start()], int(m.group(1))
        first, gap, last = words.partition(" … ")
        places = [m.start() for m in re.finditer(edge(first), self.text[start:end])]
        if len(places) < nth:
            raise ValueError(f"{written!r}: {first!r} does not stand in paragraph {number}")
        if len(places) > 1 and "#" not in written:
            raise ValueError(f"{written!r}: {first!r} stands {len(places)} times in paragraph {number}; add words, or #1, #2")
        a = start + places[nth - 1]
        b = a + len(first)
        if gap:
            at = re.search(edge(last), self.text[b:])
            if not at:
                raise ValueError(f"{written!r}: {last!r} does not stand after {first!r}")
            b += at.end()
        return [a, b]

    def statement(self, row):
        if unknown := set(row) - FIELDS:
            raise ValueError(f"unknown fields {sorted(unknown)}")
        out = {}
        find = None
        if "m" in row:
            if not 1 <= row["m"] <= len(self.finds):
                raise ValueError(f"there is no find {row['m']}")
            find = self.finds[row["m"] - 1]
        for role in ("source", "cue", "content"):
            if role in row:
                out[role] = sorted(self.piece(p) for p in row[role])
            elif find is not None:
                out[role] = [[s["start"], s["end"]] for s in find[role]]
            else:
                raise ValueError(f"no {role}: give a list, empty if there is none")
        if not out["content"]:
            raise ValueError("a statement has a content")
        need(row, "act", ACTS), need(row, "kind", KINDS), need(row, "type", TYPES)
        out |= {k: row[k] for k in ("act", "kind", "name", "type", "named")}
        out["also"], out["role"] = row.get("also", []), row.get("role", "")
        out["ref"] = self.piece(row["ref"]) if row.get("ref") else None
        out["kinds"] = []
        for kind, where in row.get("kinds", []):
            need({"kind": kind}, "kind", KINDS)
            out["kinds"].append([kind, *self.piece(where)])
        out["within"] = row.get("within")
        out["to"], out["date"] = row.get("to", ""), row.get("date", "")
        out["sure"], out["sureAct"] = row.get("sure", 1), row.get("sureAct", 1)
        return out


def edge(words):
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    return before + re.escape(words) + after


def need(row, field, allowed):
    if row.get(field) not in allowed:
        raise ValueError(f"{field} is {row.get(field)!r}; it is one of {', '.join(allowed)}")


def finds_of(path, story):
    if not path or not os.path.exists(path):
        return []
    for line in open(path, encoding="utf8"):
        found = json.loads(line)
        if os.path.basename(found["story"]["origin"]) == os.path.basename(story):
            return found["statements"]
    return []


def words(text, pieces):
    return " … ".join(text[a:b] for a, b in pieces)


def show(story, read):
    text = open(story, encoding="utf8", newline="").read()
    for i, (a, b) in enumerate(paragraphs(text), 1):
        print(f"{i:3d}  {text[a:b].strip()}")
    for i, s in enumerate(finds_of(read, story), 1):
        line = next(k for k, (a, b) in enumerate(paragraphs(text), 1) if b > s["content"][0]["start"])
        pieces = {r: words(text, [(p["start"], p["end"]) for p in s[r]]) for r in ("source", "cue", "content")}
        print(f"\nm{i} in {line}  SOURCE {pieces['source']!r}  CUE {pieces['cue']!r}\n   CONTENT {pieces['content']}")
        print(f"   {s['kind']}; speaker {s['speaker']['name']!r} ({s['speaker']['type']}, {s['speaker']['resolvedBy']})")


def read_sheet(folder, path, read):
    rows = [json.loads(l) for l in open(path, encoding="utf8") if l.strip()]
    head, rows = rows[0], rows[1:]
    story = os.path.join(folder, head["story"])
    text = open(story, encoding="utf8", newline="").read()
    finds = finds_of(read, story) if head.get("from") == "corrected" else []
    sheet, out, faults = Sheet(text, finds), [], []
    for i, row in enumerate(rows, 1):
        try:
            out.append(sheet.statement(row))
        except (ValueError, KeyError, TypeError) as e:
            faults.append(f"{path}: statement {i}: {type(e).__name__ if not str(e) else e}")
    used = {r["m"] for r in rows if "m" in r} | set(head.get("dropped", []))
    if missing := [i for i in range(1, len(finds) + 1) if i not in used]:
        faults.append(f"{path}: finds {missing} are neither kept nor dropped")
    taken = {}
    for i, s in enumerate(out, 1):
        for role in ("cue", "content"):
            for a, b in s[role]:
                for c, d, j in taken.get(role, []):
                    if a < d and c < b and not s["within"]:
                        faults.append(f"{path}: the {role}s of statements {j} and {i} overlap")
                taken.setdefault(role, []).append((a, b, i))
    return text, head, out, faults


def main(argv):
    if len(argv) < 2 or argv[0] not in ("show", "check", "place"):
        sys.exit(__doc__)
    read = os.environ.get("READ")
    if argv[0] == "show":
        return show(argv[1], argv[2] if len(argv) > 2 else read)
    bad = False
    for path in argv[2:]:
        folder = argv[1] if os.path.isdir(argv[1]) else os.path.dirname(argv[1])
        text, head, statements, faults = read_sheet(folder, path, read)
        for fault in faults:
            print(fault, file=sys.stderr)
        bad |= bool(faults)
        if argv[0] == "place":
            print(json.dumps({"doc": head["story"], "reader": head["reader"], "from": head["from"], "statements": statements}, ensure_ascii=False))
            continue
        for i, s in enumerate(statements, 1):
            print(f"{i:3d} {s['act']:8}{s['kind']:11}{s['name']!r}  [{words(text, s['source'])} | {words(text, s['cue'])}] {words(text, s['content'])}")
            for kind, a, b in s["kinds"]:
                print(f"      {kind}: {text[a:b]}")
    sys.exit(1 if bad else 0)


main(sys.argv[1:])
