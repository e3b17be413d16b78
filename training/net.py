"""The net: a BERT-type encoder with word-level heads for roles (a CRF) and for who points at whom."""

import math

import numpy as np
import onnx
import onnx.numpy_helper
import torch
import torch.nn.functional as F
from torch import nn

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
POINTER = 128
REFERENCE = 64
NAMES = ("O",) + tuple(b + "-" + t for t in ("person", "organization", "place", "other") for b in "BI")
KINDS = (
    "claim opinion forecast pledge refusal demand warning accusation denial admission decision question feeling".split()
)


def read_base(path):
    """Reads the encoder's weights by name from the ONNX file of a sentence encoder, with matrices as [in, out]."""
    graph = onnx.load(path).graph
    arrays = {i.name: onnx.numpy_helper.to_array(i) for i in graph.initializer}
    weights = {name: array for name, array in arrays.items() if name.startswith(("embeddings.", "encoder."))}
    for node in graph.node:
        # The exporter renamed the matrices; the node still says whose they are: /encoder/layer.0/attention/self/query/MatMul
        if node.op_type == "MatMul" and node.input[1] in arrays:
            weights[node.name[1:-len("/MatMul")].replace("/", ".") + ".weight"] = arrays[node.input[1]]
    return weights


class MaskPool:
    """Dropout from a pool of random masks: the generator behind torch's own dropout costs more than the layers do."""

    def __init__(self, rate, device="cpu", size=1 << 23):
        self.rate, self.size, self.device = rate, size, device
        self.renew()

    def renew(self):
        draws = np.random.randint(0, 256, self.size, dtype=np.uint8)
        kept = (draws >= int(256 * self.rate)).astype(np.float32) / (1 - self.rate)
        self.pool = torch.from_numpy(kept).to(self.device)

    def __call__(self, x):
        start = np.random.randint(0, self.size - x.numel())
        return x * self.pool[start : start + x.numel()].view(x.shape)


class Layer(nn.Module):
    def __init__(self, width, inner, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask, drop):
        b, n, w = x.shape
        qkv = self.qkv(x).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4).contiguous()
        q, k, v = (t.reshape(b * self.heads, n, -1) for t in qkv.unbind(0))
        scores = torch.bmm(q, k.transpose(1, 2).contiguous()).float() / math.sqrt(w // self.heads)
        scores = scores.view(b, self.heads, n, n) + mask
        probs = torch.softmax(scores, -1).view(b * self.heads, n, n)
        mixed = torch.bmm(probs, v).view(b, self.heads, n, -1).transpose(1, 2).reshape(b, n, w)
        x = self.norm1(x + drop(self.out(mixed).float()))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x))).float()))


class Net(nn.Module):
    """Inputs are padded batches of pieces; heads work on words, each read at its first piece."""

    def __init__(self, base, relations, layers=None):
        super().__init__()
        width = base["embeddings.word_embeddings.weight"].shape[1]
        inner = base["encoder.layer.0.intermediate.dense.weight"].shape[1]
        depth = 1 + max(int(name.split(".")[2]) for name in base if name.startswith("encoder.layer."))
        kept = range(layers or depth)
        self.word = nn.Embedding(*base["embeddings.word_embeddings.weight"].shape)
        self.position = nn.Embedding(512, width)
        self.case = nn.Embedding(6, width)
        self.gap = nn.Embedding(4, width)
        self.mark = nn.Embedding(5, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner, width // 32) for _ in kept)
        self.tags = nn.Linear(width, len(TAGS))
        self.point_from = nn.Linear(width, POINTER)
        self.point_to = nn.Linear(width, POINTER)
        self.arc_from = nn.Linear(width, POINTER)
        self.arc_to = nn.Linear(width, POINTER)
        self.relation = nn.Linear(width, relations)
        self.names = nn.Linear(width, len(NAMES))
        self.refer_from = nn.Linear(width, REFERENCE + 1)  # the last column: how far it refers to nobody
        self.refer_to = nn.Linear(width, REFERENCE)
        self.kinds_cue = nn.Linear(width, len(KINDS))
        self.kinds_content = nn.Linear(width, len(KINDS))
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self._load(base, kept)

    def _load(self, base, kept):
        def put(parameter, array):
            with torch.no_grad():
                parameter.copy_(torch.from_numpy(np.array(array)))

        put(self.word.weight, base["embeddings.word_embeddings.weight"])
        # Every piece is of the first token type: its row is the same for all and goes into the positions.
        positions = base["embeddings.position_embeddings.weight"] + base["embeddings.token_type_embeddings.weight"][0]
        put(self.position.weight, positions)
        for extra in (self.case, self.gap, self.mark):
            nn.init.zeros_(extra.weight)
        put(self.norm.weight, base["embeddings.LayerNorm.weight"])
        put(self.norm.bias, base["embeddings.LayerNorm.bias"])
        for layer, number in zip(self.layers, kept):
            at = f"encoder.layer.{number}."
            parts = [at + f"attention.self.{p}." for p in ("query", "key", "value")]
            put(layer.qkv.weight, np.concatenate([base[p + "weight"].T for p in parts]))
            put(layer.qkv.bias, np.concatenate([base[p + "bias"] for p in parts]))
            for module, name in (
                (layer.out, "attention.output.dense"),
                (layer.up, "intermediate.dense"),
                (layer.down, "output.dense"),
            ):
                put(module.weight, base[at + name + ".weight"].T)
                put(module.bias, base[at + name + ".bias"])
            for module, name in ((layer.norm1, "attention.output.LayerNorm"), (layer.norm2, "output.LayerNorm")):
                put(module.weight, base[at + name + ".weight"])
                put(module.bias, base[at + name + ".bias"])

    def forward(self, batch, drop):
        n = batch["pieces"].shape[1]
        x = self.word(batch["pieces"]) + self.position.weight[:n]
        x = x + self.case(batch["cases"]) + self.gap(batch["gaps"]) + self.mark(batch["marks"])
        x = drop(self.norm(x))
        mask = (batch["padding"] * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask, drop)
        index = batch["first"][:, :, None].expand(-1, -1, x.shape[2])
        words = drop(torch.gather(x, 1, index))
        null = x[:, :1]
        return {
            "tags": self.tags(words).float(),
            "points": self._pairs(self.point_from, self.point_to, words, null, batch["word_padding"]),
            "arcs": self._pairs(self.arc_from, self.arc_to, words, null, batch["word_padding"]),
            "relations": self.relation(words).float(),
            "names": self.names(words).float(),
            "references": self._references(words, batch),
            "kinds": self._kinds(words, batch),
        }

    def _pairs(self, head, tail, words, null, padding):
        """Returns scores [b, from, to]; `to` 0 is 'none', represented by the first piece of the window, followed by the words."""
        q = head(words)
        k = tail(torch.cat([null, words], 1))
        scores = torch.bmm(q, k.transpose(1, 2).contiguous()).float() / math.sqrt(POINTER)
        return scores.masked_fill(F.pad(padding, (1, 0))[:, None, :], -1e4)


    def _references(self, words, batch):
        """Returns scores [queries, 1 + words] of what some words refer to, their vectors' mean against each word's; column 0: none."""
        story, spread = batch["query_story"], batch["query_words"]  # [q], [q, w]
        asked = torch.bmm(spread[:, None, :], self.refer_from(words).float()[story])[:, 0]
        keys = self.refer_to(words).float()[story]
        scores = torch.bmm(keys, asked[:, :REFERENCE, None])[:, :, 0] / math.sqrt(REFERENCE)
        scores = scores.masked_fill(batch["word_padding"][story] | (spread > 0), -1e4)
        return torch.cat([asked[:, REFERENCE:], scores], 1)

    def _kinds(self, words, batch):
        """Returns scores [statements, kinds]: the sum of the cue's mean and the content's."""
        story = batch["statement_story"]
        cue = torch.bmm(batch["statement_cue"][:, None, :], self.kinds_cue(words).float()[story])[:, 0]
        content = torch.bmm(batch["statement_content"][:, None, :], self.kinds_content(words).float()[story])[:, 0]
        return cue + content


def lowest(state, layers):
    """Returns a trained net's weights, with only the given number of lowest layers."""
    return {
        name: tensor
        for name, tensor in state.items()
        if not name.startswith("layers.") or int(name.split(".")[1]) < layers
    }


def illegal():
    """Returns the transitions that no BIO sequence has."""
    bad = torch.zeros(len(TAGS), len(TAGS))
    for i, a in enumerate(TAGS):
        for j, b in enumerate(TAGS):
            if b.startswith("I-") and a[2:] != b[2:]:
                bad[i, j] = -1e4
    return bad


ILLEGAL = illegal()


def crf_loss(emissions, transitions, tags, lengths):
    """Returns the negative log-likelihood of the tags, summed over the batch: a linear-chain CRF (Lafferty et al. 2001)."""
    b, n, t = emissions.shape
    trans = transitions + ILLEGAL.to(emissions.device)
    inside = torch.arange(n, device=emissions.device)[None, :] < lengths[:, None]
    gold = emissions.gather(2, tags[:, :, None])[:, :, 0]
    steps = transitions[tags[:, :-1], tags[:, 1:]]
    score = (gold * inside).sum() + (steps * inside[:, 1:]).sum()
    alpha = emissions[:, 0]
    for i in range(1, n):
        next_alpha = torch.logsumexp(alpha[:, :, None] + trans[None], 1) + emissions[:, i]
        alpha = torch.where(inside[:, i, None], next_alpha, alpha)
    return torch.logsumexp(alpha, 1).sum() - score
