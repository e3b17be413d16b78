#!/usr/bin/env python3
"""Whether two checkouts print the same: every command, export and answer over HTTP, byte for byte.

    same.py BEFORE AFTER STORIES --into DIR [--only GROUP,...] [--most N] [--gold GOLD [--speakers FILE]] [--lines N]

BEFORE and AFTER are built checkouts; STORIES is a folder of anything that `onrecord read` takes. What BEFORE printed is kept in
DIR and used again the next time (--again makes it anew); with - for AFTER nothing more is done. What AFTER prints is kept
there too, so that `diff -r DIR/before DIR/after` shows all of it; rules.py lists what may differ between two runs, and why.

Groups: read, add, ask, edit, watch, http, older, help, gold. add, ask, edit, watch and http use one record and run together.
older opens a record that BEFORE made, and checks its receipts. --only compares these groups alone.

A line for each output that differs, with the first line of both that does; --all adds those that are the same. Exit status: 0
all data are the same, also where help, pages, tables and messages differ; 1 data differ; 2 wrong use.
"""
import argparse
import fcntl
import json
import pathlib
import shutil
import sys

import commands
import questions as asked
import rules
import web
from run import Driver, Run

WORDS = ("help", "pages", "tables", "messages", "older tables")
# Of what stands beside pages, these are for programs.
DATA = ("pages/receipt ", "pages/page  audit.csv", "pages/metrics")
RECORD = ("add", "ask", "edit", "watch", "http")
GROUPS = ("read", *RECORD, "older", "help", "gold")


def say(line):
    print(line, file=sys.stderr, flush=True)


def run(checkout, into, side, groups, arguments):
    """Makes the outputs of a checkout. All runs work in one folder, since a story's path is part of what is put on record."""
    made = Run(checkout, into / "work", into / side, say)
    say(f"{side}: {made.checkout}")
    made.begin(())
    if groups == set(GROUPS):
        shutil.rmtree(made.kept, ignore_errors=True)
        made.kept.mkdir(parents=True)
    shutil.copytree(into / "stories", made.folder / "stories")
    if not arguments.processes:
        made.driver = Driver(made)
    question_file = into / "questions.json"
    if "read" in groups or not question_file.exists():
        commands.read(made, None)
    if not question_file.exists():
        lines = (made.kept / "read/json.out").read_bytes()
        plan = asked.make(lines, arguments.most)
        stories = [json.loads(line)["story"] for line in lines.decode().splitlines() if line.startswith("{")]
        plan["more"] = asked.more_stories(stories)
        plan["texts"] = {story["id"]: story["text"] for story in stories}
        question_file.write_text(json.dumps(plan, ensure_ascii=False, indent=1), encoding="utf-8")
    plan = json.loads(question_file.read_text(encoding="utf-8"))
    plan.update(few=8, record=str(into / "record"), receipts=str(into / "receipts"), head=str(into / "head.json"))
    if groups & set(RECORD):
        commands.add(made, plan)
        commands.ask(made, plan)
        if side == "before":
            hand_on(made, into, plan)
        commands.edit(made, plan)
        commands.watch(made, plan)
        web.http_outputs(made, plan)
        if side == "before":
            shutil.rmtree(into / "record", ignore_errors=True)
            shutil.copytree(made.folder / "record", into / "record")
    if "older" in groups:
        commands.older(made, plan)
    if "help" in groups:
        commands.helps(made, plan)
    if "gold" in groups and arguments.gold:
        gold(made, arguments)
    if made.driver:
        made.driver.close()
    made.end()
    shutil.rmtree(made.folder)


def hand_on(made, into, plan):
    """What AFTER gets of BEFORE: receipts and a head."""
    shutil.rmtree(into / "receipts", ignore_errors=True)
    (into / "receipts").mkdir()
    for number, statement in enumerate(plan["statements"][:2]):
        for sort in ("receipt", "receipt without words"):
            printed = (made.kept / f"ask/{sort} {number}.out").read_bytes()
            name = f"{statement['id']}{'-bare' if sort != 'receipt' else ''}.{statement['storyId'].removeprefix('sha256:')}.json"
            (into / "receipts" / name).write_bytes(printed[: printed.rindex(b"exit status")])
    head = (made.kept / "ask/head.out").read_bytes()
    (into / "head.json").write_bytes(head[: head.rindex(b"exit status")])


def gold(made, arguments):
    """What evaluate says of the statements that read found."""
    found = made.folder / "found.jsonl"
    printed = (made.kept / "read/json.out").read_bytes()
    found.write_bytes(printed[: printed.rindex(b"exit status")])
    speakers = ["--speakers", pathlib.Path(arguments.speakers).resolve()] if arguments.speakers else []
    gold_file = pathlib.Path(arguments.gold).resolve()
    made.command("gold/evaluate", "evaluate", "--format", "json", "--predicted", found.name, *speakers, gold_file)
    made.command("tables/evaluate", "evaluate", "--predicted", found.name, "--errors", "40", *speakers, gold_file)


def compare(into, only, arguments):
    before, after = (Run.kept_before(into / side) for side in ("before", "after"))
    after.times += before.times
    names = sorted({str(file.relative_to(run.kept))[:-4] for run in (before, after) for file in run.kept.rglob("*.out")})
    counts = {"data": [0, 0], "words": [0, 0]}
    for name in names:
        group = group_of(name)
        if only and not any(part in only for part in group):
            continue
        sort = "words" if name.split("/")[0] in WORDS and not name.startswith(DATA) else "data"
        files = [run.kept / (name + ".out") for run in (before, after)]
        texts = [rules.normalised(run.readable(file), run) if file.exists() else None for file, run in zip(files, (before, after))]
        differs = texts[0] != texts[1]
        counts[sort][differs] += 1
        if differs:
            print(f"differs  {sort}  {name}")
            show(texts, arguments.lines)
        elif arguments.all:
            print(f"same     {sort}  {name}")
    for sort, (same, differ) in counts.items():
        print(f"{sort}: {same} the same, {differ} differ")
    return 1 if counts["data"][1] else 0


def group_of(name):
    parts = name.split("/")
    return {parts[0], *parts[1:2], *(part.split(" ")[0] for part in parts[:2])}


def show(texts, most):
    if None in texts:
        print("    only " + ("before" if texts[1] is None else "after"))
        return
    lines = [text.splitlines() for text in texts]
    shown = 0
    for number in range(max(map(len, lines))):
        pair = [each[number] if number < len(each) else "(no such line)" for each in lines]
        if pair[0] != pair[1]:
            at = next((at for at, (a, b) in enumerate(zip(*pair)) if a != b), min(map(len, pair)))
            for side, line in zip("-+", pair):
                print(f"    {side} {number + 1}: " + printable(("…" if at > 60 else "") + line[max(0, at - 60) : at + 140]))
            shown += 1
            if shown == most:
                return
    if shown == 0:
        print("    line ends differ")


def printable(line):
    return line.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\\0")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=pathlib.Path)
    parser.add_argument("after")
    parser.add_argument("stories", type=pathlib.Path)
    parser.add_argument("--into", type=pathlib.Path, required=True)
    parser.add_argument("--only", default="", help="groups, with commas between")
    parser.add_argument("--most", type=int, default=24, help="how many statements are asked about; what BEFORE was asked stays")
    parser.add_argument("--gold"), parser.add_argument("--speakers")
    parser.add_argument("--processes", action="store_true", help="start a JVM for each command, as users do; takes longer")
    parser.add_argument("--again", action="store_true", help="make what BEFORE prints anew")
    parser.add_argument("--all", action="store_true"), parser.add_argument("--lines", type=int, default=1)
    arguments = parser.parse_args()
    only = {group for group in arguments.only.split(",") if group}
    if only - set(GROUPS):
        parser.error(f"groups are {', '.join(GROUPS)}; got {', '.join(sorted(only - set(GROUPS)))}")
    into = arguments.into.resolve()
    into.mkdir(parents=True, exist_ok=True)
    with open(into / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if arguments.again or not (into / "before/run.json").exists():
            for old in ("before", "stories", "record", "receipts"):
                shutil.rmtree(into / old, ignore_errors=True)
            (into / "questions.json").unlink(missing_ok=True)
            shutil.copytree(arguments.stories, into / "stories")
            run(arguments.before, into, "before", set(GROUPS), arguments)
        if arguments.after == "-":
            return 0
        groups = set(GROUPS) if not only else only | {"read"} if "gold" in only else only
        run(arguments.after, into, "after", groups, arguments)
        return compare(into, only, arguments)


if __name__ == "__main__":
    sys.exit(main())
