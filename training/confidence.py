"""Fits the confidence: the probability that a statement is right, from features of the finder and the speaker resolver.

    python3 confidence.py texts --polnear FOLDER --labels labels.jsonl.gz --out FOLDER
    python3 confidence.py fit --polnear FOLDER --labels labels.jsonl.gz --clues clues.tsv --out confidence.txt

`texts` writes the held-out stories, each as a .txt file. CluesOfStories (in finder's tests) reads them and prints clues.tsv.
`fit` learns from it: logistic regression of "right" on the features, by Newton's method with a ridge. A statement is right if
its content shares at least half of its words with a gold one's, its source shares a word with that one's, and its speaker is
the labelled one.

The early stages have seen the tags of the stories held out for speakers ("resolver" among the labels), but nothing of the others
("held"). A separate column accounts for how much better the net is on the former, and is not written. Where the fitted
probability reaches PROMISE, the confidence is 0.9: among statements with 0.9 or more, 95 of 100 should be right, with a
probability of nine in ten. The printed figures, and PROMISE itself, were measured on stories whose weights were fitted without them
(five folds).
"""

import argparse
import collections
import csv
import os
import re
import unicodedata

import numpy as np

import data

RIDGE = 1.0
SURE = 0.9  # the confidence from which the promise holds
KEPT = 0.95  # how often it is to be kept
Z = 1.28  # nine chances in ten, on one side


def kept(polnear, labels):
    """Returns the held-out stories, as (gold, labels by number, whether early stages saw their tags)."""
    told, seen = collections.defaultdict(dict), {}
    for label in data.lines(labels):
        if label["part"] in ("held", "resolver"):
            told[label["doc"]][label["n"]] = label
            seen[label["doc"]] = label["part"] == "resolver"
    for gold in data.lines(os.path.join(polnear, "train.jsonl.gz")):
        if gold["doc"] in told:
            yield gold, told[gold["doc"]], seen[gold["doc"]]


def covered(spans):
    return {c for start, end in spans for c in range(start, end)}


def pairs(text):
    return [tuple(map(int, one.split("-"))) for one in text.split(",") if one]


def spans(value):
    return [(s["start"], s["end"]) if isinstance(s, dict) else tuple(s) for s in value or []]


def plain(name):
    """Returns a name without case, marks, article and title dots."""
    name = unicodedata.normalize("NFKD", name).replace("’", "'").lower()
    name = "".join(c for c in name if not unicodedata.combining(c))
    return " ".join(w for w in re.findall(r"\w+", re.sub(r"'s\b", "", name)) if w not in ("the", "a", "an"))


def is_speaker(said, label):
    names = [plain(n) for n in (label["name"], *label["also"]) if n]
    return not said if not names else plain(said) in names


def judge(gold, labels, rows):
    """Returns whether each found statement is right, or None if the labels do not say."""
    annotated = gold["annotations"][sorted(gold["annotations"])[0]]
    letters = {i for i, c in enumerate(gold["text"]) if c.isalnum()}
    true = [{role: covered(spans(one.get(role))) & letters for role in ("content", "source")} for one in annotated]
    found = [{role: covered(pairs(row[role])) & letters for role in ("content", "source")} for row in rows]
    ranked = []
    for i, one in enumerate(found):
        for j, two in enumerate(true):
            union = one["content"] | two["content"]
            share = len(one["content"] & two["content"]) / len(union) if union else 0
            if share >= 0.5:
                ranked.append((-share, i, j))
    match, used = {}, set()
    for _, i, j in sorted(ranked):
        if i not in match and j not in used:
            match[i] = j
            used.add(j)
    for i, row in enumerate(rows):
        if i not in match:
            yield False
            continue
        one, two, label = found[i]["source"], true[match[i]]["source"], labels.get(match[i] + 1)
        near = bool(one & two) or (not one and not two)
        yield near and is_speaker(row["speaker"], label) if label else (None if near else False)


def fit(x, y):
    weights = np.zeros(x.shape[1])
    ridge = np.eye(x.shape[1]) * RIDGE
    ridge[0, 0] = 0
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        step = np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + ridge, x.T @ (y - p) - ridge @ weights)
        weights += step
    return weights


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("texts", "fit"))
    parser.add_argument("--polnear", required=True)
    parser.add_argument("--labels", required=True)
    parser.add_argument("--clues", help="what CluesOfStories printed")
    parser.add_argument("--out", required=True)
    a = parser.parse_args()
    if a.what == "texts":
        os.makedirs(a.out, exist_ok=True)
        for gold, _, _ in kept(a.polnear, a.labels):
            with open(os.path.join(a.out, gold["doc"] + ".txt"), "w", encoding="utf8", newline="") as file:
                file.write(gold["text"])
        return
    by_story = collections.defaultdict(list)
    with open(a.clues, encoding="utf8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            by_story[os.path.basename(row["story"]).removesuffix(".txt")].append(row)
    features = list(row)[4:]
    x, y, story, seen = [], [], [], []
    for number, (gold, labels, was_seen) in enumerate(kept(a.polnear, a.labels)):
        rows = by_story[gold["doc"]]
        for row, right in zip(rows, judge(gold, labels, rows)):
            if right is not None:
                x.append([float(row[f]) for f in features] + [float(was_seen)])
                y.append(right)
                story.append(number)
                seen.append(was_seen)
    x, y, story, seen = np.array(x), np.array(y, dtype=float), np.array(story), np.array(seen)
    said = np.zeros(len(y))
    for fold in range(5):
        out = story % 5 == fold
        said[out] = chance(x[out], fit(x[~out], y[~out]))
    weights = fit(x, y)
    promise = threshold(said, y)
    stretched = np.where(said < promise, said * SURE / promise, SURE + (said - promise) * (1 - SURE) / (1 - promise))
    print(f"{len(y)} statements of {story.max() + 1} stories, {100 * y.mean():.1f} % right; promise {promise:.3f}")
    for what, among in (("seen by early stages", seen), ("not seen", ~seen)):
        print(what)
        for low in np.arange(0, 1, 0.1):
            band = among & (stretched >= low) & (stretched < low + 0.1)
            if band.any():
                print(f"said {low:.1f} to {low + 0.1:.1f}: {band.sum():5d} statements, {100 * y[band].mean():5.1f} % right")
    with open(a.out, "w", encoding="utf8") as file:
        for feature, weight in zip(features, weights):
            file.write(f"{feature} {weight:.4f}\n")
        file.write(f"PROMISE {promise:.4f}\n")


def chance(x, weights):
    return 1 / (1 + np.exp(-x @ weights))


def threshold(said, right):
    """Returns the score from which KEPT of the statements are right, with a probability of nine in ten (the lower end of Wilson's
    interval)."""
    falling = np.argsort(-said)
    count = np.arange(1, len(falling) + 1)
    share = np.cumsum(right[falling]) / count
    spread = Z * np.sqrt(share * (1 - share) / count + Z**2 / (4 * count**2))
    least = (share + Z**2 / (2 * count) - spread) / (1 + Z**2 / count)
    return max(SURE, said[falling[np.flatnonzero(least >= KEPT).max()]])


if __name__ == "__main__":
    main()
