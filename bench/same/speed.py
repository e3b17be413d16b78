#!/usr/bin/env python3
"""How fast two checkouts read, add, find and check: whole processes, in turns.

    speed.py BEFORE AFTER STORIES [--runs N] [--only read,add,find,check]

Each command runs once of each checkout uncounted, then N times (7) before, after, before, after. Prints for each the median
of the processor time (user and system) and of the clock's, and after / before. Leave the machine alone meanwhile: of a busy one
only the processor time says something, and less than usual.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

COMMANDS = {
    "read": ["read", "--format", "json", "stories"],
    "add": ["add", "--record", "fresh", "stories"],
    "find": ["find", "--record", "record", "--format", "json", "people"],
    "check": ["check", "--record", "record", "--format", "json", "We never said that people must pay for it"],
}


def measured(program, arguments, folder):
    """Seconds of processor and clock that a process takes."""
    shutil.rmtree(folder / "fresh", ignore_errors=True)
    begun = time.perf_counter()
    process = subprocess.Popen(
        [program, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{program} {' '.join(arguments)}: exit status {process.returncode}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - begun


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=pathlib.Path), parser.add_argument("after", type=pathlib.Path)
    parser.add_argument("stories", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--only", default=",".join(COMMANDS))
    arguments = parser.parse_args()
    programs = [str(checkout.resolve() / "onrecord") for checkout in (arguments.before, arguments.after)]
    with tempfile.TemporaryDirectory() as scratch:
        folders = [pathlib.Path(scratch) / side for side in ("before", "after")]
        for program, folder in zip(programs, folders):
            shutil.copytree(arguments.stories, folder / "stories")
            if set(arguments.only.split(",")) & {"find", "check"}:
                add = [program, "add", "--record", "record", "stories"]
                subprocess.run(add, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        print(f"{'':8}{'processor, s':>24}{'ratio':>8}{'clock, s':>24}{'ratio':>8}")
        for name in arguments.only.split(","):
            times = [[], []]
            for turn in range(arguments.runs + 1):
                for side in (0, 1):
                    taken = measured(programs[side], COMMANDS[name], folders[side])
                    if turn:
                        times[side].append(taken)
            line = f"{name:8}"
            for sort in (0, 1):
                before, after = (statistics.median(taken[sort] for taken in side) for side in times)
                line += f"{before:12.2f}{after:12.2f}{after / before:8.3f}"
            print(line, flush=True)


if __name__ == "__main__":
    main()
