"""What may differ between two runs of the same program, and why: each rule puts a fixed word in its place.

A rule is a name, a reason, and a function of the text and the run. The run knows when it and the one before it ran, its folder,
its checkout, and the digests of the texts and models that it met. The rules apply to every output alike, in this order.
"""
import datetime
import re

MARGIN = datetime.timedelta(seconds=3)
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")
HTTP_DATE = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT")
HASH = re.compile(r'("leaf"\s*:\s*")?((?:sha256:)?(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f]))')


def times(text, run):
    """Instants between the begin and the end of a run: this one, or the one that made the record it opened."""

    def replaced(match):
        at = datetime.datetime.fromisoformat(match.group()[:19] + "+00:00")
        is_of_a_run = any(began - MARGIN <= at <= ended + MARGIN for began, ended in run.times)
        return "<time of the run>" if is_of_a_run else match.group()

    return HTTP_DATE.sub("<date header>", INSTANT.sub(replaced, text))


def days(text, run):
    """The days of the run, as JSON and as pages write them."""
    days_of_runs = set()
    for began, ended in run.times:
        day = began.date()
        while day <= ended.date():
            days_of_runs.add(day)
            day += datetime.timedelta(days=1)
    for day in sorted(days_of_runs):
        for written in (day.isoformat(), f"{day.day} {day:%B} {day.year}", f"{day.day} {day:%b} {day.year}"):
            text = re.sub(r"(?<![\d-])" + re.escape(written) + r"(?![\d-])", "<day of the run>", text)
    return text


def hashes(text, run):
    """Digests of the log. Those of texts and models stay, and those of statements' leaves, which hold no time."""

    def replaced(match):
        leaf, digest = match.groups()
        return match.group() if leaf or digest[-64:] in run.digests else "<hash of the log>"

    return HASH.sub(replaced, text)


def pattern(expression, word):
    compiled = re.compile(expression)
    return lambda text, run: compiled.sub(word, text)


def folder(text, run):
    return text.replace(str(run.checkout), "<checkout>").replace(str(run.folder), "<folder>")


RULES = [
    ("folders", "the checkout's folder and the one the run works in", folder),
    ("times", "entries, receipts and answers tell when they were made", times),
    ("days", "tokens and pages tell the day alone", days),
    ("hashes", "entries hold their time, so roots, paths and checksums follow from it; payloads are compared themselves", hashes),
    ("port", "the system gives the port", pattern(r"127\.0\.0\.1(:|%3A)\d+", r"127.0.0.1\1<port>")),
    ("ETag", "is made from a body that may hold a time; the body is compared", pattern(r'(?m)^ETag: .*$', "ETag: <tag>")),
    ("length", "follows the digits of times and ports", pattern(r"(?m)^Content-Length: .*$", "Content-Length: <n>")),
    ("token", "is drawn by chance", pattern(r"\bonr_[A-Za-z0-9_-]{43}", "<token>")),
    ("token's id", "is drawn by chance", pattern(r"(?m)^[0-9a-f]{8}(?=\t)", "<id of a token>")),
    ("session", "cookies and form tokens are drawn by chance", pattern(r'(name="csrf" value=|onrecord=)"?[A-Za-z0-9_-]{20,}"?', r"\1<drawn>")),
    ("job", "a reading's address is drawn by chance", pattern(r"/read/[A-Za-z0-9_-]{16,}", "/read/<job>")),
    ("record's id", "is drawn by chance", pattern(r"(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>")),
    ("assets", "the address of a style sheet or script holds its digest", pattern(r"/assets/[0-9a-f]{12}/", "/assets/<digest>/")),
    ("version", "of the program", pattern(r"(?i)\b(onrecord[ /]?)\d+\.\d+\.\d+(-SNAPSHOT)?", r"\1<version>")),
]


def normalised(output, run):
    text = output.decode("utf-8", "surrogateescape")
    for _, _, rule in RULES:
        text = rule(text, run)
    return text
