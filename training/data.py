"""PolNeAR as training data: words with tags, pointers between them, and silver syntax."""

import bisect
import gzip
import json
import os
import random

import numpy as np
import torch
import torch.nn.functional as F

from net import KINDS, NAMES, TAGS
from words import Words

ROLES = ("source", "cue", "content")
IGNORE = -100
ENTITIES = {"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "place", "MISC": "other"}
# First-person pronouns: in quotations they mean the speaker, which coreference tools seldom know.
SPEECH = {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "you", "your", "yours"}


def lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def layers(path):
    return {doc["doc"]: doc for doc in lines(path)} if os.path.exists(path) else {}


def stories(folder, part):
    """Reads the stories of one part of PolNeAR: from PART.jsonl.gz, or from a checkout's own data/PART/{text,attributions}."""
    packed = os.path.join(folder, part + ".jsonl.gz")
    if os.path.exists(packed):
        yield from lines(packed)
        return
    own = os.path.join(folder, "data", part)
    annotated = {}
    for name in sorted(os.listdir(os.path.join(own, "attributions"))):
        doc, annotator = name[: -len(".ann")].rsplit("_", 1)
        with open(os.path.join(own, "attributions", name), encoding="utf8") as file:
            annotated.setdefault(doc, {})[annotator] = brat(file)
    for doc, annotations in annotated.items():
        with open(os.path.join(own, "text", doc + ".txt"), encoding="utf8", newline="") as file:
            yield {"doc": doc, "text": file.read(), "annotations": annotations}


def brat(file):
    """Reads attributions from brat's standoff: T lines are spans, E lines join them (Content, Content2, ... of one event)."""
    spans, found = {}, []
    for line in file:
        parts = line.rstrip("\n").split("\t")
        if parts[0].startswith("T"):
            places = parts[1].split(" ", 1)[1].split(";")
            spans[parts[0]] = [[int(x) for x in place.split()] for place in places]
        elif parts[0].startswith("E"):
            one = {}
            for argument in parts[1].split()[1:]:
                role, key = argument.split(":")
                one.setdefault(role.rstrip("0123456789").lower(), []).extend(spans[key])
            found.append({role: sorted(one[role]) for role in ROLES if role in one})
    return found


class Doc:
    """A story prepared for training. `points[i]` and `arcs[i]` are a word's number, -1 for none, or IGNORE if unknown."""

    def __init__(self, story, layer, pieces, relations, labels=()):
        self.name, self.text = story["doc"], story["text"]
        self.annotations = story["annotations"]
        self.words = Words(self.text, pieces)
        self.starts = [start for start, _ in self.words.spans]
        gold = self.annotations[sorted(self.annotations)[0]]
        self._label(gold)
        self._syntax(layer, relations)
        self._names(layer)
        self.queries, self.statements = [], []
        self._labels(gold, labels)
        self._references(layer)

    def cover(self, start, end):
        """Returns the words that a span of the text overlaps, as a range."""
        first = max(0, bisect.bisect_right(self.starts, start) - 1)
        if self.words.spans and self.words.spans[first][1] <= start:
            first += 1
        return range(first, bisect.bisect_left(self.starts, end))

    def _label(self, gold):
        n = len(self.words.spans)
        self.tags = np.zeros(n, dtype=np.int64)
        self.points = np.full(n, IGNORE, dtype=np.int64)
        for one in gold:
            covered = {role: [self.cover(s, e) for s, e in one.get(role) or []] for role in ROLES}
            cue = covered["cue"][0][0] if covered["cue"] and covered["cue"][0] else -1
            source = covered["source"][0][0] if covered["source"] and covered["source"][0] else -1
            for role in ROLES:
                for piece in covered[role]:
                    for k, i in enumerate(piece):
                        if self.tags[i] and role != "cue":
                            continue
                        self.tags[i] = TAGS.index(("I-" if k else "B-") + role)
                        self.points[i] = source if role == "cue" else cue
        for i in range(n):  # overlapping annotations can cut into earlier ones: repair what BIO cannot express
            if TAGS[self.tags[i]].startswith("I-"):
                before = TAGS[self.tags[i - 1]] if i else "O"
                if before[2:] != TAGS[self.tags[i]][2:]:
                    self.tags[i] -= 1

    def _syntax(self, layer, relations):
        n = len(self.words.spans)
        self.arcs = np.full(n, IGNORE, dtype=np.int64)
        self.relations = np.full(n, IGNORE, dtype=np.int64)
        if layer is None:
            return
        for start, end, _, _, head, relation in layer["tokens"]:
            covered = self.cover(start, end)
            if not covered:
                continue
            i = covered[0]
            self.relations[i] = relations.setdefault(relation, len(relations))
            if head < 0:
                self.arcs[i] = -1
            else:
                above = self.cover(*layer["tokens"][head][:2])
                if above and above[0] != i:
                    self.arcs[i] = above[0]


    def _names(self, layer):
        self.names = np.full(len(self.words.spans), IGNORE, dtype=np.int64)
        if layer is None:
            return
        before = "O"
        for start, end, tag, entity, _, _ in layer["tokens"]:
            kind = ENTITIES.get(entity, "O")
            if kind != "O" and not tag.startswith(("NN", "CD", "JJ", "IN", "DT", "CC", "POS", "FW", "VB", "RB")):
                kind = "O"
            for i in self.cover(start, end):
                self.names[i] = NAMES.index(kind if kind == "O" else ("I-" if kind == before else "B-") + kind)
                before = kind

    def _labels(self, gold, labels):
        """Adds our own labels: whom a source that is not a name refers to, and the kind."""
        for label in labels:
            one = gold[label["n"] - 1]
            words = {role: [i for s, e in one.get(role) or [] for i in self.cover(s, e)] for role in ROLES}
            if words["content"]:
                self.statements.append((words["cue"], words["content"], KINDS.index(label["kind"])))
            asking = words["source"] or words["cue"][:1] or words["content"][:1]
            names = [name for name in [label["name"], *label["also"]] if name]
            if any(self.capital(i) for i in words["source"]) and label["named"]:
                said = self.text[one["source"][0][0] : one["source"][-1][1]]
                if any(part in said for name in names for part in name.split()[-1:]):
                    continue  # named on the spot
            own = set(asking)
            targets = {i for name in names for i in self.occurrences(name)} - own
            if label["named"] or (len(words["source"]) == 1 and targets) or not words["source"]:
                self.queries.append((asking, targets))
            else:
                self.queries.append((asking, set()))
        self.asked = {i for words, _ in self.queries for i in words}

    def capital(self, i):
        return self.text[self.words.spans[i][0]].isupper()

    def occurrences(self, name):
        at = self.text.find(name)
        while at >= 0:
            yield from self.cover(at, at + len(name))
            at = self.text.find(name, at + 1)

    def _references(self, layer):
        """Adds silver coreference: what pronouns and common nouns refer to, if the story names it."""
        if layer is None:
            return
        tokens = layer["tokens"]
        starts = [token[0] for token in tokens]
        for chain in layer["coref"]:
            named, asking = set(), []
            for start, end, _ in chain:
                inside = range(bisect.bisect_left(starts, start), bisect.bisect_left(starts, end))
                if not inside or len(inside) > 12:
                    continue
                head = next((t for t in inside if tokens[t][4] not in inside), inside[-1])
                covered = list(self.cover(start, end))
                if tokens[head][2].startswith("NNP"):
                    if tokens[head][3] in ENTITIES:
                        named.update(i for t in inside if tokens[t][3] == tokens[head][3] for i in self.cover(*tokens[t][:2]))
                elif tokens[head][2] in ("PRP", "PRP$", "NN", "NNS"):
                    if self.text[start:end].lower() not in SPEECH and not any(tokens[t][2].startswith("NNP") for t in inside):
                        asking.append(covered)
            if named:
                self.queries += [(words, named - set(words)) for words in asking if not self.asked.intersection(words)]


def docs(folder, part, pieces, relations, labels=None):
    """Reads the stories of one part; `labels` is a file of our own labels, by story and number."""
    silver = layers(os.path.join(folder, part + ".layers.jsonl.gz"))
    own = {}
    for label in lines(labels) if labels else ():
        own.setdefault(label["doc"], []).append(label)
    return [Doc(story, silver.get(story["doc"]), pieces, relations, own.get(story["doc"], ())) for story in stories(folder, part)]


class Stretch:
    """Words [start, end) of a doc, at most as many as the net reads at once."""

    def __init__(self, doc, start, end):
        self.doc, self.start, self.end = doc, start, end


def stretches(doc, limit, first_limit=None, overlap=0):
    """Cuts a doc into windows of at most `limit` pieces, the first of at most `first_limit`."""
    lengths = [len(p) for p in doc.words.pieces]
    found = []
    start = 0
    room = first_limit or limit
    while start < len(lengths):
        end, used = start, 2
        while end < len(lengths) and used + lengths[end] <= room:
            used += lengths[end]
            end += 1
        end = max(end, start + 1)
        found.append(Stretch(doc, start, end))
        if end == len(lengths):
            break
        start = max(start + 1, end - overlap)
        room = limit
    return found


def batch(some, pieces, noise=None):
    """Pads windows to one batch. `noise`, a Random, sometimes hides case or paragraphs, or makes double marks single."""
    rows = []
    for stretch in some:
        w, a, b = stretch.doc.words, stretch.start, stretch.end
        row = {"pieces": [pieces.first], "cases": [5], "gaps": [0], "marks": [0], "first": []}
        hide_case = noise and noise.random() < 0.04
        hide_gaps = noise and noise.random() < 0.04
        single = noise and noise.random() < 0.06
        quote, apostrophe = pieces.ids['"'], pieces.ids["'"]
        for i in range(a, b):
            row["first"].append(len(row["pieces"]))
            for k, piece in enumerate(w.pieces[i]):
                if single and piece == quote and w.marks[i] in (2, 3):
                    piece = apostrophe
                row["pieces"].append(piece)
                row["cases"].append(0 if hide_case and w.cases[i] < 4 else w.cases[i])
                row["gaps"].append(0 if k else min(w.gaps[i], 1) if hide_gaps else w.gaps[i])
                row["marks"].append(w.marks[i])
        row["pieces"].append(pieces.last)
        row["cases"].append(5), row["gaps"].append(0), row["marks"].append(0)
        rows.append(row)
    n = max(len(r["pieces"]) for r in rows)
    m = max(len(r["first"]) for r in rows)

    def pad(key, size):
        return torch.tensor([r[key] + [0] * (size - len(r[key])) for r in rows])

    out = {key: pad(key, n) for key in ("pieces", "cases", "gaps", "marks")}
    out["first"] = pad("first", m)
    out["padding"] = torch.tensor([[0.0] * len(r["pieces"]) + [1.0] * (n - len(r["pieces"])) for r in rows])
    out["lengths"] = torch.tensor([len(r["first"]) for r in rows])
    out["word_padding"] = torch.arange(m)[None, :] >= out["lengths"][:, None]
    for key in ("tags", "points", "arcs", "relations", "names"):
        values = torch.full((len(some), m), 0 if key == "tags" else IGNORE)
        for k, stretch in enumerate(some):
            a, b = stretch.start, stretch.end
            part = torch.from_numpy(getattr(stretch.doc, key)[a:b].copy())
            if key in ("points", "arcs"):  # 0 is none; a word of this stretch is its number + 1; beyond it: unknown
                here = (part >= a) & (part < b)
                part = torch.where(here, part - a + 1, torch.where(part == -1, torch.zeros_like(part), torch.full_like(part, IGNORE)))
            values[k, : b - a] = part
        out[key] = values
    asked, statements = [], []
    for k, stretch in enumerate(some):
        a, b = stretch.start, stretch.end
        for words, targets in stretch.doc.queries:
            if a <= words[0] and words[-1] < b:
                near = [i - a for i in targets if a <= i < b]
                if near or not targets:
                    asked.append((k, [i - a for i in words], near))
        for cue, content, kind in stretch.doc.statements:
            inside = [i - a for i in content if a <= i < b]
            if len(inside) * 2 >= len(content) and all(a <= i < b for i in cue):
                statements.append((k, [i - a for i in cue], inside, kind))
    out["query_story"] = torch.tensor([k for k, _, _ in asked], dtype=torch.long)
    out["query_words"] = spread([words for _, words, _ in asked], m)
    out["query_targets"] = F.pad(spread([near for _, _, near in asked], m) > 0, (1, 0))
    for row, (_, _, near) in enumerate(asked):
        out["query_targets"][row, 0] = not near
    out["statement_story"] = torch.tensor([k for k, _, _, _ in statements], dtype=torch.long)
    out["statement_cue"] = spread([cue for _, cue, _, _ in statements], m)
    out["statement_content"] = spread([content for _, _, content, _ in statements], m)
    out["kinds"] = torch.tensor([kind for _, _, _, kind in statements], dtype=torch.long)
    return out


def spread(rows, size):
    """Returns means over words as a matrix [rows, size]; a row without words stays zero."""
    out = torch.zeros(len(rows), size)
    for k, row in enumerate(rows):
        if row:
            out[k, row] = 1 / len(row)
    return out


def epoch(all_docs, limit, size, rng):
    """Yields batches over all docs, cut at new places each time, in a new order, with windows of similar length together."""
    some = []
    for doc in all_docs:
        some += stretches(doc, limit, rng.randint(limit // 4, limit))
    rng.shuffle(some)
    chunk = size * 32
    batches = []
    for at in range(0, len(some), chunk):
        near = sorted(some[at : at + chunk], key=lambda s: s.end - s.start)
        batches += [near[i : i + size] for i in range(0, len(near), size)]
    rng.shuffle(batches)
    return batches


def split_docs(all_docs, kept=(), held=40, seed=7):
    """Holds out part of train: decoding and thresholds are set on it, never on dev. Also holds out the stories named in `kept`, on
    which the choice of speakers is fitted."""
    order = sorted(all_docs, key=lambda d: d.name)
    random.Random(seed).shuffle(order)
    return [doc for doc in order[held:] if doc.name not in kept], order[:held]
