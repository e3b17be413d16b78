"""Turns the net's scores into statements: the reference for the Java finder."""

import numpy as np
import torch

import data
from net import ILLEGAL, TAGS

OVERLAP = 32
NEVER = -1e4


def scores(net, doc, pieces, limit):
    """Returns tag scores of every word, and what it points at (log-probabilities by word number, -1 none), from the window in which
    the word is farthest from the edges."""
    n = len(doc.words.spans)
    tags = np.zeros((n, len(TAGS)), dtype=np.float32)
    points = [None] * n
    depth = np.full(n, -1)
    for stretch in data.stretches(doc, limit, overlap=OVERLAP):
        batch = data.batch([stretch], pieces)
        with torch.no_grad():
            out = net(batch, lambda x: x)
        emitted = out["tags"][0].numpy()
        pointed = torch.log_softmax(out["points"][0], -1).numpy()
        a, b = stretch.start, stretch.end
        for i in range(a, b):
            inner = min(i - a if a else n, b - 1 - i if b < n else n)
            if inner > depth[i]:
                depth[i] = inner
                tags[i] = emitted[i - a]
                points[i] = (a, pointed[i - a])
    # In 16,500 paragraphs of PolNeAR, one span continues from the previous paragraph.
    tags[np.array(doc.words.gaps, dtype=int) == 3, 2::2] += NEVER
    return tags, points


def viterbi(tags, transitions):
    n = len(tags)
    if not n:
        return []
    trans = transitions + ILLEGAL.numpy()
    best = tags[0] + np.where([t.startswith("I-") for t in TAGS], -1e4, 0)
    back = np.zeros((n, len(TAGS)), dtype=int)
    for i in range(1, n):
        total = best[:, None] + trans
        back[i] = total.argmax(0)
        best = total.max(0) + tags[i]
    path = [int(best.argmax())]
    for i in range(n - 1, 0, -1):
        path.append(int(back[i][path[-1]]))
    return path[::-1]


def spans(path):
    """Returns spans as (role, start, end) in words."""
    found = []
    for i, tag in enumerate(path):
        name = TAGS[tag]
        if name.startswith("B-"):
            found.append([name[2:], i, i + 1])
        elif name.startswith("I-"):
            found[-1][2] = i + 1
    return [tuple(f) for f in found]


def point(points, i, to):
    """Returns the log-probability that word i points at word `to` (-1: none)."""
    start, row = points[i]
    if to < 0:
        return row[0]
    at = to - start + 1
    return row[at] if 1 <= at < len(row) else -12.0


FAR = -10.0  # the most that a source's own pointing can cost: it points at one cue, and another can share it
SCARCE = 5.0  # how much less likely a content can be a cue's so that the cue is not left without one
OWN = 3.0  # how much less likely than none a source can be if no other cue has it


def means(pieces, points, targets):
    """Returns how strongly the words of each span point at each target: mean log-probabilities [span, target]."""
    rows = [[np.mean([point(points, i, to) for i in range(s, e)]) for to in targets] for s, e in pieces]
    return np.array(rows, dtype=float).reshape(len(pieces), len(targets))


def link(pieces, points):
    """Builds statements from spans: each content goes to the cue it points at, and no cue that could have a content is left
    without; each cue takes its likeliest source, which cues can share."""
    cues, sources, contents = ([(s, e) for role, s, e in pieces if role == r] for r in ("cue", "source", "content"))
    if not cues:
        return [{"source": [], "cue": [], "content": [content]} for content in contents]
    heads = [s for s, _ in cues]
    likely = means(contents, points, heads)
    of = assign(likely)
    forth, none = means(cues, points, [s for s, _ in sources]), means(cues, points, [-1])[:, 0]
    chosen = choose(forth, none, means(sources, points, heads))
    statements = []
    for k, cue in enumerate(cues):
        own = [j for j in range(len(contents)) if of[j] == k]
        if own:
            source = chosen[k]
            statements.append({
                "source": [sources[source]] if source >= 0 else [],
                "cue": [cue],
                "content": [contents[j] for j in own],
            })
    return statements


def assign(likely):
    """Returns the cue of each content, given [content, cue]: the likeliest, except that cues left without one take it from those
    that have several, where it costs least."""
    of = likely.argmax(1) if len(likely) else np.zeros(0, dtype=int)
    cues = likely.shape[1]
    while True:
        count = np.bincount(of, minlength=cues)
        best = (-SCARCE, -1, -1)
        for k in range(cues):
            for j in range(len(likely)):
                if not count[k] and count[of[j]] > 1 and likely[j, k] - likely[j, of[j]] > best[0]:
                    best = (likely[j, k] - likely[j, of[j]], j, k)
        if best[1] < 0:
            return of
        of[best[1]] = best[2]


def choose(forth, none, back):
    """Returns the source of each cue or -1, given how cues point at sources [cue, source] and at none [cue], and how sources
    point back [source, cue]."""
    chosen = [-1] * len(none)
    if not len(back):
        return chosen
    both = forth + np.maximum(back.T, FAR)
    for k in range(len(none)):
        j = int(both[k].argmax())
        if forth[k, j] > none[k]:
            chosen[k] = j
    for j in range(len(back)):
        k = int(back[j].argmax())
        if j not in chosen and chosen[k] < 0 and forth[k, j] - none[k] > -OWN:
            chosen[k] = j
    return chosen


def predict(net, doc, pieces, limit):
    tags, points = scores(net, doc, pieces, limit)
    transitions = net.transitions.detach().numpy()
    path = viterbi(tags, transitions)
    w = doc.words.spans
    return {
        "story": {"origin": doc.name},
        "statements": [
            {role: [{"start": w[s][0], "end": w[e - 1][1]} for s, e in one[role]] for role in data.ROLES}
            for one in link(spans(path), points)
        ],
    }
