#!/usr/bin/env python3
"""Draws queries for a server from its record, one address a line: bench/serve/questions.py URL > FILE"""
import html
import random
import re
import sys
import urllib.parse
import urllib.request

server = sys.argv[1]
pages = "".join(
    urllib.request.urlopen(f"{server}/?page={page}").read().decode() for page in [*range(1, 11), *range(20, 320, 20)]
)
sentences = [html.unescape(re.sub("<[^>]+>", "", each)) for each in re.findall(r'class="words"[^>]*>(.*?)</p>', pages, re.S)]
names = [html.unescape(each) for each in re.findall(r'class="who"[^>]*>(.*?)</', pages)]
words = sorted({word.lower() for sentence in sentences for word in re.findall(r"[A-Za-z]{5,}", sentence)})
kinds = "claim opinion forecast pledge refusal demand warning denial".split()
chance = random.Random(5)
for _ in range(3000):
    if chance.random() < 0.15:
        wanted = chance.choice(names)
    else:
        wanted = " ".join(chance.sample(words, chance.choice([1, 2, 2, 3])))
    asked = {"q": wanted}
    if chance.random() < 0.25:
        asked["kind"] = chance.choice(kinds)
    if chance.random() < 0.1:
        asked["sort"] = "date"
    if chance.random() < 0.1:
        asked["page"] = "2"
    print("/?" + urllib.parse.urlencode(asked))
if "--mixed" in sys.argv:
    for path in sorted(set(re.findall(r'"(/stories/[0-9a-f]{64}|/speakers/\d+)', pages)))[:300]:
        print(path)
    for sentence in chance.sample(sentences, min(150, len(sentences))):
        print("/check?" + urllib.parse.urlencode({"words": sentence[:120]}))
