"""Trains the heads for act and kind on the finished net, whose encoder stays as it is, and writes them into its file.

    python3 heads.py --net finder.onnx --vocabulary vocabulary.txt --polnear FOLDER --world FOLDER --out finder.onnx

The words of a story have vectors; a statement's scores are the mean over its cue's words plus the mean over its content's words,
each through a linear layer. Three such heads learn from our labels (labels.jsonl.gz, world.jsonl): `acts` and `kinds` of a whole
statement, and `clauses`, the kind of one sentence of a content. Since the encoder does not move, what it finds and how sure it is
stays the same to the last bit. The figures printed are those of the stories that labels.jsonl.gz keeps back and, with --report, of
PolNeAR's dev and the stories of world-test.jsonl, on which nothing is chosen.
"""

import argparse
import collections
import json
import os

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from onnx import helper, numpy_helper

import data
import decode
from net import KINDS
from words import Pieces, Words

ACTS = ("speech", "thought", "deed")
ROLES = ("source", "cue", "content")
HERE = os.path.dirname(os.path.abspath(__file__))
HEADS = {"kinds": KINDS, "acts": ACTS, "clauses": KINDS}


class Reader:
    """Runs the net's encoder over stories."""

    def __init__(self, path, pieces):
        model = onnx.load(path)
        self.width = next(i for i in model.graph.initializer if i.name == "weights/facts").dims[0]
        words = next(n for n in model.graph.node if "weights/facts" in n.input).input[0]
        model.graph.output.append(helper.make_tensor_value_info(words, onnx.TensorProto.FLOAT, ["w", self.width]))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
        self.output, self.pieces = words, pieces
        self.limit = int(next(p.value for p in model.metadata_props if p.key == "limit"))

    def read(self, text):
        """Returns the story's words and a vector for each, from the window in which the word is farthest from the edges."""
        doc = Story(text, self.pieces)
        n = len(doc.words.spans)
        vectors, depth = np.zeros((n, self.width), np.float32), np.full(n, -1)
        for stretch in data.stretches(doc, self.limit, overlap=decode.OVERLAP):
            a, b = stretch.start, stretch.end
            out = self.session.run([self.output], window(doc.words, a, b, self.pieces))[0]
            inner = np.minimum(np.arange(a, b) - a if a else n, b - 1 - np.arange(a, b) if b < n else n)
            deeper = inner > depth[a:b]
            vectors[a:b][deeper], depth[a:b][deeper] = out[deeper], (inner * np.ones(b - a, int))[deeper]
        return doc, vectors


class Story:
    def __init__(self, text, pieces):
        self.text, self.words = text, Words(text, pieces)
        self.starts = [start for start, _ in self.words.spans]

    cover = data.Doc.cover

    def mean(self, vectors, spans):
        words = sorted({i for start, end in spans for i in self.cover(start, end)})
        return vectors[words].mean(0) if words else np.zeros(vectors.shape[1], np.float32)


def window(words, a, b, pieces):
    """Returns one window as the net takes it; data.batch pads several."""
    row = {"pieces": [pieces.first], "cases": [5], "gaps": [0], "marks": [0], "first": []}
    for i in range(a, b):
        row["first"].append(len(row["pieces"]))
        for k, piece in enumerate(words.pieces[i]):
            row["pieces"].append(piece)
            row["cases"].append(words.cases[i])
            row["gaps"].append(0 if k else words.gaps[i])
            row["marks"].append(words.marks[i])
    for key, last in (("pieces", pieces.last), ("cases", 5), ("gaps", 0), ("marks", 0)):
        row[key].append(last)
    return {key: np.array(value, dtype=np.int64) for key, value in row.items()}


def polnear(folder, part, labels):
    """Yields (story, statements, part of the labels) of PolNeAR; a statement is its spans and its label."""
    own = collections.defaultdict(list)
    for label in labels:
        own[label["doc"]].append(label)
    for story in data.stories(folder, part):
        if story["doc"] in own:
            gold = story["annotations"][sorted(story["annotations"])[0]]
            told = own[story["doc"]]
            yield story["text"], [({r: gold[l["n"] - 1].get(r) or [] for r in ROLES}, l) for l in told], told[0].get("part")


def world(folder, labels):
    for story in data.lines(labels):
        with open(os.path.join(folder, story["doc"]), encoding="utf8", newline="") as file:
            yield file.read(), [({r: s[r] for r in ROLES}, s) for s in story["statements"]], "world"


def examples(reader, stories):
    """Returns, for each head, rows of cue and content with the label and its weight, and the part that each row is of."""
    rows = {head: [] for head in HEADS}
    for text, statements, part in stories:
        doc, vectors = reader.read(text)
        for spans, label in statements:
            if not spans["content"]:
                continue
            cue, content = doc.mean(vectors, spans["cue"]), doc.mean(vectors, spans["content"])
            if label.get("kind"):
                rows["kinds"].append((cue, content, KINDS.index(label["kind"]), label.get("sure", 1), part))
            if label.get("act"):
                rows["acts"].append((cue, content, ACTS.index(label["act"]), label.get("sureAct", 1), part))
            clauses = label.get("kinds") or ([[label["kind"], *span] for span in spans["content"][:1]] if label.get("kind") else [])
            if label.get("kinds") is None and "act" not in label:
                clauses = []
            for kind, start, end in clauses:
                rows["clauses"].append((cue, doc.mean(vectors, [(start, end)]), KINDS.index(kind), label.get("sure", 1), part))
    return rows


def tensors(rows):
    cue, content, label, sure, _ = zip(*rows)
    return torch.from_numpy(np.stack(cue)), torch.from_numpy(np.stack(content)), torch.tensor(label), torch.tensor(sure)


def fit(rows, classes, decay, unsure, epochs=30, seed=1):
    """Fits two linear layers by softmax regression. Labels that a second reader might not share weigh less."""
    torch.manual_seed(seed)
    cue, content, label, sure = tensors(rows)
    layers = torch.nn.ModuleList([torch.nn.Linear(cue.shape[1], classes), torch.nn.Linear(cue.shape[1], classes)])
    optimizer = torch.optim.AdamW(layers.parameters(), lr=3e-3, weight_decay=decay)
    weights = torch.where(sure > 0, 1.0, unsure)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, total_steps=epochs * (len(label) // 256 + 1))
    for _ in range(epochs):
        order = torch.randperm(len(label))
        for at in range(0, len(order), 256):
            some = order[at : at + 256]
            drop = lambda x: F.dropout(x, 0.2)
            scores = layers[0](drop(cue[some])) + layers[1](drop(content[some]))
            loss = (F.cross_entropy(scores, label[some], reduction="none", label_smoothing=0.05) * weights[some]).mean()
            optimizer.zero_grad(), loss.backward(), optimizer.step(), schedule.step()
    return layers


def figures(head, layers, rows, what):
    """Prints the share right, of all and of the sure ones, and F1 by class."""
    if not rows:
        return
    cue, content, label, sure = tensors(rows)
    with torch.no_grad():
        said = (layers[0](cue) + layers[1](content)).argmax(1)
    right = (said == label).float()
    by = []
    for k, name in enumerate(HEADS[head]):
        hit = ((said == k) & (label == k)).sum().item()
        total = (said == k).sum().item() + (label == k).sum().item()
        by.append(f"{name} {200 * hit / total:.0f}" if total else f"{name} -")
    print(f"{head:8} {what:12} {len(rows):5d}: right {100 * right.mean():.1f}, sure {100 * right[sure > 0].mean():.1f}; F1 {', '.join(by)}", flush=True)


def write(path, out, heads):
    """Puts the heads after the net's other facts: kinds are replaced, acts and clauses follow."""
    model = onnx.load(path)
    arrays = {i.name: i for i in model.graph.initializer}
    weight, bias = (numpy_helper.to_array(arrays[name]) for name in ("weights/facts", "weights/facts.bias"))
    first = weight.shape[1] - 2 * len(KINDS) if weight.shape[1] == 9 + 65 + 64 + 2 * len(KINDS) else 9 + 65 + 64
    layers = [layer for head in HEADS for layer in heads[head]]
    columns = [weight[:, :first]] + [layer.weight.detach().numpy().T for layer in layers]
    biases = [bias[:first]] + [layer.bias.detach().numpy() for layer in layers]
    for name, parts in (("weights/facts", columns), ("weights/facts.bias", biases)):
        joined = np.ascontiguousarray(np.concatenate(parts, -1).astype(np.float32))
        arrays[name].CopyFrom(numpy_helper.from_array(joined, name))
    facts = next(o for o in model.graph.output if o.name == "facts")
    facts.type.tensor_type.shape.dim[1].dim_value = sum(b.shape[0] for b in biases)
    onnx.save(model, out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--net", required=True)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--polnear", required=True)
    parser.add_argument("--world", required=True, help="the folder with the stories of world.jsonl")
    parser.add_argument("--report", help="dev.speakers.jsonl: also print figures on dev and on world-test.jsonl")
    parser.add_argument("--out")
    a = parser.parse_args()
    torch.set_num_threads(1)
    reader = Reader(a.net, Pieces(open(a.vocabulary, encoding="utf8").read().split("\n")))
    labels = list(data.lines(os.path.join(HERE, "labels.jsonl.gz")))
    rows = examples(reader, polnear(a.polnear, "train", labels))
    for head, more in examples(reader, world(a.world, os.path.join(HERE, "world.jsonl"))).items():
        rows[head] += more
    heads = {}
    for head, classes in HEADS.items():
        train = [row for row in rows[head] if row[4] not in ("held", "resolver")]
        kept = [row for row in rows[head] if row[4] in ("held", "resolver")]
        for decay in (0.01, 0.1, 0.3) if a.out is None else (0.01,):
            for unsure in (0.3, 0.6, 1.0) if a.out is None else (0.3,):
                layers = fit(train, len(classes), decay, unsure)
                figures(head, layers, kept, f"kept {decay} {unsure}")
        heads[head] = layers
    if a.report:
        for what, more in report(reader, a):
            for head in HEADS:
                figures(head, heads[head], more[head], what)
    if a.out:
        write(a.net, a.out, heads)


def report(reader, a):
    acts = {}
    with open(os.path.join(HERE, "dev-acts.tsv"), encoding="utf8") as file:
        for line in file:
            doc, number, act, sure = line.rstrip("\n").split("\t")
            acts[doc, int(number)] = {"act": act, "sureAct": int(sure)}
    dev = [label | acts.get((label["doc"], label["n"]), {}) for label in data.lines(a.report)]
    yield "dev", examples(reader, polnear(a.polnear, "dev", dev))
    yield "world test", examples(reader, world(a.world, os.path.join(HERE, "world-test.jsonl")))


if __name__ == "__main__":
    main()
