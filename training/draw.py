#!/usr/bin/env python3
"""Draws the stories that are kept for testing: draw.py SOURCES.tsv > world-test.txt

Whole outlets are drawn, so that no outlet stands on both sides. An outlet is its name's letters without "www", "com" and the like; two
names are one outlet where one begins with the other and the shorter has at least three letters. Drawn before any story was read.
"""
import random, re, sys

SEED, WANTED = 20261201, 60
rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf8")][1:]


def letters(name):
    name = re.sub(r"\.(com?|net|org|uk|au|ca|cr|tt|bc)\b|^www\.|\b(the|news)\b", " ", name.lower())
    return re.sub(r"[^a-z0-9]", "", name)


outlets = {}
for row in rows:
    own = letters(row[2]) or letters(row[0])
    key = next((k for k in outlets if min(len(k), len(own)) >= 3 and (k.startswith(own) or own.startswith(k))), own)
    outlets.setdefault(key, []).append(row[0])
drawn = []
for key in random.Random(SEED).sample(sorted(outlets), len(outlets)):
    if len(drawn) + len(outlets[key]) <= WANTED:
        drawn += outlets[key]
print("\n".join(sorted(drawn)))
