#!/usr/bin/env python3
"""Runs readers and a writer at the same time: searches, stories, speakers and checks, while a story is added each second.

    mixed.py URL TOKEN QUESTIONS [MINUTES [READERS]]

QUESTIONS is the output of questions.py; TOKEN is an editor's token. Each minute it prints the number of answers and errors so
far, the times of reading and the server's heap, and with PID in the environment the server's resident memory too.
"""
import http.client
import json
import os
import random
import sys
import threading
import time
import urllib.parse

URL = urllib.parse.urlsplit(sys.argv[1])
TOKEN = sys.argv[2]
with open(sys.argv[3], encoding="utf-8") as file:
    QUESTIONS = [line.strip() for line in file if line.strip()]
MINUTES = float(sys.argv[4]) if len(sys.argv) > 4 else 10
READERS = int(sys.argv[5]) if len(sys.argv) > 5 else 6

times, added, errors = [], [], []
lock = threading.Lock()
over = threading.Event()


def ask(connection, method, path, body=None, headers=None):
    connection.request(method, path, body, headers or {})
    answer = connection.getresponse()
    return answer.status, answer.read()


def note(into, begun, status, path):
    with lock:
        into.append(time.perf_counter() - begun)
        if status >= 400:
            errors.append((status, path))


def reader(seed):
    draw = random.Random(seed)
    connection = http.client.HTTPConnection(URL.hostname, URL.port, timeout=60)
    paths = [draw.choice(QUESTIONS)]
    while not over.is_set():
        path = draw.choice(paths) if draw.random() < 0.5 else draw.choice(QUESTIONS)
        begun = time.perf_counter()
        try:
            status, body = ask(connection, "GET", path)
        except OSError as e:
            with lock:
                errors.append((repr(e), path))
            connection.close()
            continue
        note(times, begun, status, path)
        page = body.decode("utf-8", "replace")
        found = [part.split('"')[0].replace("&amp;", "&") for part in page.split('href="')[1:]]
        links = [link for link in found if link.startswith(("/stories/", "/speakers/", "/check?"))]
        paths = [link.split("#")[0] for link in links] or [draw.choice(QUESTIONS)]


def writer():
    connection = http.client.HTTPConnection(URL.hostname, URL.port, timeout=60)
    number = 0
    while not over.wait(1):
        number += 1
        text = (f"Harbour council meets for the {number}th time\n\n"
                f"“We will open pier {number} before the winter,” said Arno Vale, the harbour minister.\n\n"
                f"Ida Norn, who leads the ferrymen, said that {number * 7} boats would wait until then.\n")
        story = json.dumps({"text": text, "origin": f"mixed-{number}-{time.time_ns()}"})
        begun = time.perf_counter()
        try:
            status, _ = ask(connection, "POST", "/api/v1/stories", story,
                            {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"})
        except OSError as e:
            with lock:
                errors.append((repr(e), "POST"))
            connection.close()
            continue
        note(added, begun, status, "POST /api/v1/stories")


def at(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000 if ordered else 0


def memory():
    connection = http.client.HTTPConnection(URL.hostname, URL.port, timeout=60)
    _, body = ask(connection, "GET", "/metrics")
    heap = [line.split()[1] for line in body.decode().splitlines() if line.startswith("onrecord_heap_used_bytes ")][0]
    told = f"heap {int(heap) >> 20} MB"
    pid = os.environ.get("PID")
    if pid:
        with open(f"/proc/{pid}/status", encoding="ascii") as file:
            status = dict(line.split(":", 1) for line in file)
        told += ", ".join([""] + [f"{name} {int(status[name].split()[0]) >> 10} MB" for name in ("VmRSS", "RssAnon")])
    return told


threads = [threading.Thread(target=reader, args=(seed,), daemon=True) for seed in range(READERS)]
threads.append(threading.Thread(target=writer, daemon=True))
for thread in threads:
    thread.start()
begun = time.time()
minute = 0
while minute < MINUTES:
    time.sleep(60)
    minute += 1
    with lock:
        now, stories = list(times), list(added)
    print(f"minute {minute}: {len(now)} answers, median {at(now, 0.5):.0f} ms, p99 {at(now, 0.99):.0f} ms;"
          f" {len(stories)} stories added, median {at(stories, 0.5):.0f} ms; {len(errors)} errors; {memory()}", flush=True)
over.set()
for error in errors[:10]:
    print(error)
