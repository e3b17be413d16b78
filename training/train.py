"""Trains the finder's net from a base encoder and PolNeAR.

    python3 train.py --base BASE.onnx --vocabulary vocab.txt --polnear FOLDER --out FOLDER [--epochs 12] [--threads 1]

The PolNeAR FOLDER is a checkout, or contains train.jsonl.gz (and train.layers.jsonl.gz). After each epoch it writes OUT/net.pt
(the running mean of the weights) and a line to OUT/log.jsonl with the losses and the figures on the held-out part of train.
"""

import argparse
import copy
import json
import os
import random
import subprocess
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

import data
import decode
import net as nets
from words import Pieces


WEIGHTS = {"tags": 3, "points": 1}
FACTS = ("names", "references", "kinds")


def losses(out, batch, transitions):
    words = batch["lengths"].sum()
    crf = nets.crf_loss(out["tags"], transitions, batch["tags"], batch["lengths"]) / words
    parts = {"tags": crf}
    for key in ("points", "arcs", "relations", "names"):
        flat = out[key].flatten(0, 1)
        gold = batch[key].flatten()
        known = gold != data.IGNORE
        parts[key] = F.cross_entropy(flat[known], gold[known]) if known.any() else crf * 0
    if len(batch["query_story"]):
        # Whichever of its mentions it is: the sum over them (Kadlec et al. 2016, attention sum).
        all_scores = out["references"]
        right = all_scores.masked_fill(~batch["query_targets"], -1e4)
        parts["references"] = (torch.logsumexp(all_scores, 1) - torch.logsumexp(right, 1)).mean()
    if len(batch["kinds"]):
        parts["kinds"] = F.cross_entropy(out["kinds"], batch["kinds"], label_smoothing=0.1)
    return parts


def evaluate(net, held, pieces, limit, folder, score):
    """Returns the figures of the evaluation on stories that the net has not seen."""
    net = copy.deepcopy(net).cpu()
    gold, predicted = os.path.join(folder, "held.gold.jsonl"), os.path.join(folder, "held.predicted.jsonl")
    with open(gold, "w", encoding="utf8") as g, open(predicted, "w", encoding="utf8") as p:
        for doc in held:
            g.write(json.dumps({"doc": doc.name, "text": doc.text, "annotations": doc.annotations}) + "\n")
            p.write(json.dumps(decode.predict(net, doc, pieces, limit)) + "\n")
    if not score:
        return {}
    printed = subprocess.run([sys.executable, score, gold, predicted], capture_output=True, text=True, check=True).stdout
    return {line[:22].strip(): float(line.split()[-1]) for line in printed.splitlines() if " F1 " in line}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--polnear", required=True)
    parser.add_argument("--labels", help="our own labels of speakers and kinds, with the stories to keep back")
    parser.add_argument("--out", required=True)
    parser.add_argument("--score", help="score.py, to log its figures on held-back stories")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--steps", type=int, help="stop after this many steps, for a try")
    parser.add_argument("--size", type=int, default=8)
    parser.add_argument("--limit", type=int, default=320)
    parser.add_argument("--rate", type=float, default=2e-4, help="of the encoder; 0 leaves it as it is")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--syntax", type=float, default=0.2, help="weight of the silver syntax in the loss")
    parser.add_argument("--facts", type=float, default=0.5, help="weight of names, references and kinds each")
    parser.add_argument("--settled", action="store_true", help="tags and pointers are learnt: only the heads for names, references and kinds learn at --head-rate")
    parser.add_argument("--drop", type=float, default=0.1)
    parser.add_argument("--decay", type=float, default=0.998)
    parser.add_argument("--layers", type=int, help="how many of the base's layers to keep, from below")
    parser.add_argument("--start", help="net.pt of an earlier run to go on from, cut down to --layers")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--full-precision", action="store_true", help="no bfloat16")
    a = parser.parse_args()

    torch.set_num_threads(a.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(a.seed)
    np.random.seed(a.seed)
    rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    log = open(os.path.join(a.out, "log.jsonl"), "a", encoding="utf8")

    def say(**line):
        text = json.dumps({k: round(v, 4) if isinstance(v, float) else v for k, v in line.items()})
        print(text, flush=True)
        log.write(text + "\n")
        log.flush()

    pieces = Pieces(open(a.vocabulary, encoding="utf8").read().split("\n"))
    relations = {}
    all_docs = data.docs(a.polnear, "train", pieces, relations, a.labels)
    kept = {label["doc"] for label in data.lines(a.labels) if label["part"] == "resolver"} if a.labels else ()
    train, held = data.split_docs(all_docs, kept)
    net = nets.Net(nets.read_base(a.base), len(relations), a.layers)
    if a.start:
        begun = torch.load(a.start, map_location="cpu")
        if begun["relations"] != relations:
            sys.exit(f"{a.start} was trained on other relations than {a.polnear} has")
        # Heads that the earlier run did not have start from scratch.
        net.load_state_dict(nets.lowest(begun["net"], len(net.layers)), strict=False)
    net.to(device)
    mean = copy.deepcopy(net)

    encoder = tuple(n for n, _ in net.named_parameters() if n.startswith(("word", "position", "norm", "layers")))
    facts = tuple(n for n, _ in net.named_parameters() if n.startswith(("names", "refer", "kinds")))
    slow = [p for n, p in net.named_parameters() if (n not in facts if a.settled else n in encoder)]
    fast = [p for n, p in net.named_parameters() if (n in facts if a.settled else n not in encoder)]
    for parameter in slow:
        parameter.requires_grad_(a.rate > 0)
    groups = [{"params": slow, "lr": a.rate, "weight_decay": 0.01}, {"params": fast, "lr": a.head_rate, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6)
    per_epoch = len(data.epoch(train, a.limit, a.size, random.Random(0)))
    total = per_epoch * a.epochs
    warm = max(1, total // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: (s + 1) / warm if s < warm else max(0.0, (total - s) / (total - warm))
    )
    drop = nets.MaskPool(a.drop, device)
    say(stories=len(train), held=len(held), steps=total, options=vars(a))
    step, began = 0, time.time()
    for epoch in range(a.epochs):
        sums = {}
        drop.renew()
        for some in data.epoch(train, a.limit, a.size, rng):
            batch = {key: value.to(device) for key, value in data.batch(some, pieces, rng).items()}
            with torch.autocast(device, dtype=torch.bfloat16, enabled=not a.full_precision):
                out = net(batch, drop)
            parts = losses(out, batch, net.transitions)
            weights = {**WEIGHTS, **dict.fromkeys(FACTS, a.facts)}
            loss = sum(weights.get(key, a.syntax) * part for key, part in parts.items())
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            with torch.no_grad():
                decay = min(a.decay, (step + 1) / (step + 10))
                for averaged, fresh in zip(mean.parameters(), net.parameters()):
                    averaged.lerp_(fresh, 1 - decay)
            for key, part in parts.items():
                sums[key] = sums.get(key, 0.0) + float(part)
            step += 1
            if step % 50 == 0:
                n = step - epoch * per_epoch
                say(step=step, seconds=time.time() - began, **{k: v / max(1, n) for k, v in sums.items()})
            if a.steps and step >= a.steps:
                break
        figures = evaluate(mean, held, pieces, a.limit, a.out, a.score)
        state = {"net": mean.state_dict(), "relations": relations, "options": vars(a), "epoch": epoch + 1}
        torch.save(state, os.path.join(a.out, "net.pt.part"))
        os.replace(os.path.join(a.out, "net.pt.part"), os.path.join(a.out, "net.pt"))
        say(epoch=epoch + 1, step=step, seconds=time.time() - began, **figures)
        if a.steps and step >= a.steps:
            break


if __name__ == "__main__":
    main()
