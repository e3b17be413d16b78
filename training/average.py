"""Averages trained nets, weight by weight: the mean of several nets of one lineage is better than each of them (Wortsman et al.
2022, "Model soups"). A head that some nets lack is averaged over those that have it.

    python3 average.py OUT/net.pt RUN1/net.pt RUN2/net.pt ...
"""

import os
import sys

import torch


def main():
    out, *paths = sys.argv[1:]
    runs = [torch.load(path, map_location="cpu") for path in paths]
    mean = {}
    for name in {name for run in runs for name in run["net"]}:
        have = [run["net"][name] for run in runs if name in run["net"]]
        mean[name] = sum(have) / len(have)
    os.makedirs(os.path.dirname(out) or ".", exist_ok=True)
    torch.save({**runs[-1], "net": mean}, out)


if __name__ == "__main__":
    main()
