"""Writes the trained net as one ONNX file: int8 weights, with activations quantised at run time.

    python3 graph.py --run RUN --out FOLDER [--full-precision]

The graph reads one window: pieces, cases, gaps, marks (each [n]) and first ([w], the first piece of each word). It returns tags
[w, 7], points [w, w + 1] (scores; column 0 is none) and facts [w, ...]: for each word its scores as a name [9], its query and key
as a reference [64 + 1, 64], and its share in the kind as a word of a cue and of a content [13 each]. The other data for decoding
(transitions, sizes, the weights of the confidence) are properties of the same file.
"""

import argparse
import hashlib
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

MS = "com.microsoft"
# Seven bits, not eight: CPUs without VNNI add two products in sixteen bits, which 255 * 127 * 2 would overflow.
TOP = 63


class Graph:
    def __init__(self, state, full_precision):
        self.state = {name: tensor.float().numpy() for name, tensor in state.items()}
        self.full_precision = full_precision
        self.nodes, self.constants = [], []
        self.counter = 0

    def constant(self, name, array):
        name = "weights/" + name  # apart from inputs and outputs, which share one space of names with them
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, op, inputs, domain="", outputs=None, **attributes):
        self.counter += 1
        outputs = outputs or [f"{op}_{self.counter}"]
        self.nodes.append(helper.make_node(op, inputs, outputs, domain=domain, **attributes))
        return outputs[0] if len(outputs) == 1 else outputs

    def embedding(self, name, indices):
        table = self.state[name + ".weight"]
        if self.full_precision or len(table) < 1000:
            return self.node("Gather", [self.constant(name, table), indices])
        scale = np.abs(table).max(1, keepdims=True) / 127
        small = np.clip(np.round(table / scale), -127, 127).astype(np.int8)
        rows = self.node("Cast", [self.node("Gather", [self.constant(name, small), indices])], to=TensorProto.FLOAT)
        return self.node("Mul", [rows, self.node("Gather", [self.constant(name + ".scale", scale.astype(np.float32)), indices])])

    def linear(self, x, name, small=True):
        weight, bias = self.state[name + ".weight"].T, self.state[name + ".bias"]
        if self.full_precision or not small:
            product = self.node("MatMul", [x, self.constant(name, weight)])
            return self.node("Add", [product, self.constant(name + ".bias", bias)])
        scale = np.maximum(np.abs(weight).max(0), 1e-8) / TOP
        rounded = np.clip(np.round(weight / scale), -TOP, TOP).astype(np.int8)
        inputs = [
            x,
            self.constant(name, rounded),
            self.constant(name + ".scale", scale.astype(np.float32)),
            self.constant(name + ".zero", np.zeros(len(scale), np.int8)),
            self.constant(name + ".bias", bias),
        ]
        return self.node("DynamicQuantizeMatMul", inputs, MS)

    def norm(self, x, name):
        return [self.constant(name + ".weight", self.state[name + ".weight"]), self.constant(name + ".bias", self.state[name + ".bias"])]

    def skip_norm(self, x, skip, name):
        return self.node("SkipLayerNormalization", [x, skip, *self.norm(x, name)], MS, epsilon=1e-12)

    def layer(self, x, at, three, heads):
        qkv = self.linear(x, at + ".qkv")
        q, k, v = self.node("Split", [qkv, three], outputs=[f"{at}.{part}" for part in "qkv"], axis=2)
        mixed = self.node("MultiHeadAttention", [q, k, v], MS, num_heads=heads)
        x = self.skip_norm(x, self.linear(mixed, at + ".out"), at + ".norm1")
        inner = self.node("Gelu", [self.linear(x, at + ".up")], MS)
        return self.skip_norm(x, self.linear(inner, at + ".down"), at + ".norm2")

    def build(self):
        width = self.state["word.weight"].shape[1]
        depth = 1 + max(int(name.split(".")[1]) for name in self.state if name.startswith("layers."))
        three = self.constant("three", np.full(3, width, np.int64))
        zero = self.constant("zero", np.zeros(1, np.int64))
        positions = self.constant("position", self.state["position.weight"])
        here = self.node("Slice", [positions, zero, self.node("Shape", ["pieces"]), zero])
        x = self.node("Add", [self.embedding("word", "pieces"), here])
        for extra, indices in (("case", "cases"), ("gap", "gaps"), ("mark", "marks")):
            x = self.node("Add", [x, self.embedding(extra, indices)])
        x = self.node("LayerNormalization", [x, *self.norm(x, "norm")], epsilon=1e-12)
        x = self.node("Unsqueeze", [x, zero])
        for number in range(depth):
            x = self.layer(x, f"layers.{number}", three, width // 32)
        x = self.node("Squeeze", [x, zero])
        words = self.node("Gather", [x, "first"])
        tags = self.linear(words, "tags", small=False)
        self.node("Identity", [tags], outputs=["tags"])
        null = self.node("Gather", [x, zero])
        heads = self.linear(words, "point_from", small=False)
        tails = self.linear(self.node("Concat", [null, words], axis=0), "point_to", small=False)
        pairs = self.node("MatMul", [heads, self.node("Transpose", [tails], perm=[1, 0])])
        root = self.constant("root", np.array(1 / np.sqrt(self.state["point_from.weight"].shape[0]), np.float32))
        self.node("Mul", [pairs, root], outputs=["points"])
        parts = ("names", "refer_from", "refer_to", "kinds_cue", "kinds_content")
        for kind in ("weight", "bias"):
            self.state["facts." + kind] = np.concatenate([self.state[f"{part}.{kind}"] for part in parts])
        self.node("Identity", [self.linear(words, "facts", small=False)], outputs=["facts"])
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["n"]) for n in ("pieces", "cases", "gaps", "marks")]
        inputs.append(helper.make_tensor_value_info("first", TensorProto.INT64, ["w"]))
        outputs = [
            helper.make_tensor_value_info("tags", TensorProto.FLOAT, ["w", len(self.state["transitions"])]),
            helper.make_tensor_value_info("points", TensorProto.FLOAT, ["w", "m"]),
            helper.make_tensor_value_info("facts", TensorProto.FLOAT, ["w", len(self.state["facts.bias"])]),
        ]
        graph = helper.make_graph(self.nodes, "finder", inputs, outputs, self.constants)
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MS, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="onrecord")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", required=True, help="the folder that train.py wrote")
    parser.add_argument("--out", required=True)
    parser.add_argument("--version", default="1")
    parser.add_argument("--full-precision", action="store_true")
    a = parser.parse_args()
    saved = torch.load(os.path.join(a.run, "net.pt"), map_location="cpu")
    model = Graph(saved["net"], a.full_precision).build()
    properties = {
        "version": a.version,
        "limit": str(saved["options"]["limit"]),
        "transitions": " ".join(f"{x:.6g}" for x in saved["net"]["transitions"].flatten().tolist()),
    }
    for key, value in properties.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    os.makedirs(a.out, exist_ok=True)
    path = os.path.join(a.out, "finder.onnx")
    onnx.save(model, path)
    digest = hashlib.sha256(open(path, "rb").read()).hexdigest()
    print(path, os.path.getsize(path), "bytes, sha256", digest)


if __name__ == "__main__":
    main()
