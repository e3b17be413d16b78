"""The outputs of the command line."""
import http.server
import json
import pathlib
import shutil
import threading

from run import write

KINDS_OF_EXPORT = {
    "csv": ["--as", "csv"],
    "jsonl": ["--as", "jsonl"],
    "parquet": ["--as", "parquet"],
    "jsonld": ["--as", "jsonld"],
    "nitf": ["--as", "nitf"],
    "polnear": ["--as", "polnear"],
    "polnear-all": ["--as", "polnear", "--all"],
    "popolo": ["--as", "popolo"],
}
COMMANDS = (
    "read add watch find searches who check same receipt verify head export serve token correct merge split withdraw undo"
    " reindex evaluate"
).split()
RECORD = ["--record", "record"]
SIGNED = ["--who", "Ann Example", "--why", "as agreed"]
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Quay Herald</title>
<item><title>Ferry stays in the harbour</title><guid isPermaLink="false">ferry-1</guid>
<pubDate>Mon, 05 May 2031 10:00:00 GMT</pubDate><description>&lt;p&gt;“The ferry will not leave before the harbour is dredged,”
said the harbour master, Orla Brandvik.&lt;/p&gt;&lt;p&gt;She called the delay “a small price for a dry hull”.&lt;/p&gt;
</description></item></channel></rss>
"""


def read(run, questions):
    """read in every format, by both finders. The net reads all stories once, for the other formats only some of them."""
    run.command("read/json", "read", "--format", "json", "stories")
    few = run.folder / "few"
    files = sorted(file for file in (run.folder / "stories").rglob("*") if file.is_file())
    few.mkdir()
    for file in files[:: max(1, len(files) // 8)][:8]:
        shutil.copy(file, few / file.name)
    for name, arguments in {
        "csv": ["--format", "csv"],
        "sure": ["--format", "json", "--min-confidence", "0.6"],
        "audit json": ["--audit", "--format", "json"],
        "audit csv": ["--audit", "--format", "csv"],
    }.items():
        run.command("read/" + name, "read", *arguments, "few")
    run.command("tables/read", "read", "few")
    run.command("tables/audit", "read", "--audit", "few")
    for name, arguments in {
        "json": ["--format", "json"],
        "csv": ["--format", "csv"],
        "audit json": ["--audit", "--format", "json"],
        "audit csv": ["--audit", "--format", "csv"],
    }.items():
        run.command("read/marks " + name, "read", "--finder", "marks", *arguments, "stories")
    run.command("tables/marks", "read", "--finder", "marks", "stories")
    run.command("read/standard input", "read", "--format", "json", "-", stdin=next(few.iterdir()).read_bytes())
    run.command("read/missing", "read", "--format", "json", "nothing-there.txt", next(few.iterdir()))


def add(run, questions):
    """A fresh record, with copies, versions and sightings."""
    run.command("add/json", "add", *RECORD, "--format", "json", "stories")
    run.command("add/known", "add", *RECORD, "--format", "json", "stories")
    write(run.folder / "more.jsonl", questions["more"])
    run.command("add/more", "add", *RECORD, "--format", "json", "more.jsonl")
    text = questions["stories"][0]["text"].encode()
    run.command("tables/add", "add", *RECORD, "--guid", "quay/9", "-", stdin=b"A second thought.\n\n" + text)
    run.command("add/version", "add", *RECORD, "--guid", "quay/9", "--format", "json", "-", stdin=b"A third one.\n\n" + text)
    run.command("messages/reindex meanings", "reindex", *RECORD, "--meanings")
    run.entries("add entries", run.folder / "record")


def ask(run, questions, record=RECORD, group="ask"):
    """find, who, check, same, receipt, verify and head of a record: some of each, since every one is a process. Over HTTP all
    questions are asked."""
    tables = "tables" if group == "ask" else group + " tables"
    statements = questions["statements"]
    for number, search in enumerate(command_searches(questions)[: questions["few"]]):
        run.command(f"{group}/find {number:02} {' '.join(search)[:50]}".replace("\n", " "), "find", *record, "--format", "json", *search)
    first = command_searches(questions)[0]
    run.command(f"{group}/find csv", "find", *record, "--format", "csv", *first)
    run.command(f"{tables}/find", "find", *record, "--facets", *first)
    for number, name in enumerate(questions["speakers"][:1]):
        run.command(f"{group}/who {number}", "who", *record, "--format", "json", name)
        run.command(f"{group}/who last name {number}", "who", *record, "--format", "json", "--limit", "50", name.split()[-1])
    if questions["speakers"]:
        run.command(f"{tables}/who", "who", *record, questions["speakers"][0])
    seen = set()
    for sort, words, by in questions["checks"]:
        if sort not in seen and len(seen) < questions["few"]:
            seen.add(sort)
            name = [] if by is None else ["--by", by]
            run.command(f"{group}/check {sort}", "check", *record, "--format", "json", *name, "--", words)
            if sort in ("cut", "other speaker"):
                run.command(f"{tables}/check {sort}", "check", *record, *name, "--", words)
    sort, words, by = questions["checks"][1]
    run.command(f"{tables}/check receipts", "check", *record, "--by", by or "x", "--receipts", "proof", "-", stdin=words.encode())
    run.file(f"{group}/receipts of check", run.folder / "proof")
    shutil.rmtree(run.folder / "proof", ignore_errors=True)
    for number, statement in enumerate(statements[:2]):
        run.command(f"{group}/same {number}", "same", *record, "--format", "json", statement["id"])
        receipt = run.command(f"{group}/receipt {number}", "receipt", *record, statement["id"])
        bare = run.command(f"{group}/receipt without words {number}", "receipt", *record, "--without-words", statement["id"])
        text = text_of(questions, statement["storyId"])
        verify_receipt(run, f"{group}/verified {number}", receipt, text)
        verify_receipt(run, f"{group}/verified without words {number}", bare, text)
    run.command(f"{tables}/same", "same", *record, statements[0]["id"])
    run.command(f"{group}/receipt of nothing", "receipt", *record, "0000000000000000")
    run.command(f"{group}/verify", "verify", *record, "--format", "json")
    run.command(f"{tables}/verify", "verify", *record)
    head = run.command(f"{group}/head", "head", *record, "--format", "json")
    write(run.folder / "head.json", head.decode())
    run.command(f"{group}/verify since", "verify", *record, "--format", "json", "--since", "head.json")
    run.command(f"{group}/head consistency", "head", *record, "--format", "json", "--consistency", "5")
    run.command(f"{tables}/head", "head", *record)


def command_searches(questions):
    found = []
    for search in questions["searches"]:
        arguments = []
        for name, value in search.items():
            if name == "how":
                arguments += ["--by-meaning"] if value == "meaning" else []
            elif name == "named":
                arguments += ["--named" if value == "yes" else "--unnamed"]
            elif name in ("versions", "copies"):
                arguments += ["--all-" + name]
            elif name == "facets":
                arguments += ["--facets"]
            elif name == "cursor":
                arguments += ["--offset", value]
            elif name != "q":
                arguments += ["--" + name, value]
        if "q" in search:
            arguments += ["--", search["q"]]
        found.append(arguments)
    # Each sort of search once or twice; the interface over HTTP is asked all of them.
    sorts = {}
    for each in found:
        sort = tuple(part for part in each if part.startswith("--")) + (each[-1][:1] == '"', ":" in each[-1])
        sorts.setdefault(sort, []).append(each)
    return [each for several in sorts.values() for each in several[:1]]


def text_of(questions, story):
    return questions["texts"][story]


def verify_receipt(run, name, receipt, text):
    write(run.folder / "receipt.json", receipt.decode())
    write(run.folder / "text.txt", text)
    run.command(name, "verify", "--format", "json", "--receipt", "receipt.json", "--text", "text.txt")
    run.script(name + " by the script", "docs/verify-receipt.py", "receipt.json", "text.txt")


def export(run, group, record, kinds=tuple(KINDS_OF_EXPORT)):
    for name in kinds:
        arguments = KINDS_OF_EXPORT[name]
        out = run.folder / ("exported-" + name)
        run.command(f"messages/{group} {name}", "export", *record, *arguments, out.name)
        run.file(f"{group} {name}", out)
        if out.is_dir():
            shutil.rmtree(out)
        else:
            out.unlink(missing_ok=True)


def edit(run, questions):
    """What people do to a record, and what it says after that."""
    statements = questions["statements"]
    size = json.loads(run.command("edit/head before", "head", *RECORD, "--format", "json"))["size"]
    ids = [each["id"] for each in statements]
    content = statements[3]["content"][0]
    run.command(
        "tables/correct speaker", "correct", *RECORD, *SIGNED, ids[0], "--speaker", "Orla Brandvik", "--role", "harbour master",
        "--affiliation", "Quay Board",
    )
    run.command("tables/correct kind", "correct", *RECORD, *SIGNED, ids[1], "--kind", "pledge")
    run.command("tables/correct nothing", "correct", *RECORD, *SIGNED, ids[2], "--not-a-statement")
    run.command("tables/correct content", "correct", *RECORD, *SIGNED, ids[3], "--content", f"{content['start']}-{content['end'] - 1}")
    run.command("tables/withdraw", "withdraw", *RECORD, *SIGNED, questions["storyIds"][-1])
    run.command("tables/withdraw usable", "withdraw", *RECORD, *SIGNED, "--status", "usable", questions["storyIds"][-1])
    run.command("tables/withdraw again", "withdraw", *RECORD, *SIGNED, "--status", "withheld", questions["storyIds"][-1])
    numbers = speaker_numbers(run, questions)
    if len(numbers) >= 3:
        run.command("tables/merge", "merge", *RECORD, *SIGNED, numbers[0][0], numbers[1][0])
        run.command("tables/split", "split", *RECORD, *SIGNED, numbers[2][0], numbers[2][1])
    run.command("tables/undo", "undo", *RECORD, *SIGNED, size + 1)
    run.command("tables/undo merge", "undo", *RECORD, *SIGNED, size + 7)
    run.command("tables/undo nothing", "undo", *RECORD, *SIGNED, 1)
    run.command("edit/save", "find", *RECORD, "--format", "json", "--save", "harbour", "harbour", "ferry", "--kind", "claim,refusal,opinion")
    run.command("edit/searches", "searches", *RECORD)
    for number, search in enumerate(command_searches(questions)[:2]):
        run.command(f"edit/find {number}", "find", *RECORD, "--format", "json", *search)
    for number, name in enumerate([*questions["speakers"][:1], "Orla Brandvik"]):
        run.command(f"edit/who {number}", "who", *RECORD, "--format", "json", name)
    for number, statement in enumerate(statements[:2]):
        words = statement["words"].split(" … ")[0]
        run.command(f"edit/check {number}", "check", *RECORD, "--format", "json", "--", words)
        run.command(f"edit/receipt {number}", "receipt", *RECORD, statement["id"])
    run.command("edit/verify", "verify", *RECORD, "--format", "json")
    export(run, "edit/export", RECORD)
    run.entries("edit entries", run.folder / "record")
    run.command("messages/reindex", "reindex", *RECORD)
    run.command("edit/find after reindex", "find", *RECORD, "--format", "json", *command_searches(questions)[0])


def speaker_numbers(run, questions):
    """The numbers of speakers and a statement of each, as the checkout itself tells them."""
    found = []
    for name in questions["speakers"][:3]:
        out = run.command(f"edit/number of {name}", "find", *RECORD, "--format", "json", "--speaker", name, "--by-words", "--sort", "date")
        for line in out.decode().splitlines():
            if line.startswith("{") and '"speakerNumber"' in line:
                hit = json.loads(line)
                if hit["statement"]["speaker"]["name"] == name and hit["speakerNumber"] not in [number for number, _ in found]:
                    found.append((hit["speakerNumber"], hit["statement"]["id"]))
                    break
    return found


def watch(run, questions):
    """A feed on this machine, asked twice."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            found = self.path == "/feed.xml"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "application/rss+xml")
            self.end_headers()
            self.wfile.write(FEED.encode() if found else b"")

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/feed.xml"
        arguments = ["watch", *RECORD, "--once", "--delay", "0s", "--allow-private-addresses", "--atom", "feeds", "--format", "json"]
        run.command("watch/new", *arguments, address)
        run.command("watch/again", *arguments, address)
        run.command("watch/list", "watch", *RECORD, "--list")
        run.file("watch/atom", run.folder / "feeds")
        server.shutdown()


def older(run, questions):
    """A record and receipts that the checkout before made: they open, hold, and take one more story.

    A checkout with another form of index rebuilds it, which reorders statements of equal rank, so each rebuilds it.
    """
    shutil.copytree(questions["record"], run.folder / "older")
    record = ["--record", "older"]
    run.command("messages/older reindex", "reindex", *record)
    run.command("older/verify", "verify", *record, "--format", "json")
    ask(run, {**questions, "few": 4}, record, "older")
    export(run, "older/export", record, ("jsonl", "csv", "popolo"))
    for receipt in sorted(pathlib.Path(questions["receipts"]).glob("*.json")):
        of, story = receipt.stem.split(".")
        write(run.folder / "text.txt", text_of(questions, "sha256:" + story))
        run.command(f"older/{of} holds", "verify", "--format", "json", "--receipt", receipt, "--text", "text.txt", *record)
        run.script(f"older/{of} by the script", "docs/verify-receipt.py", receipt, "text.txt")
    run.command("older/since", "verify", *record, "--format", "json", "--since", questions["head"])
    story = "The ferry stays.\n\n“The ferry will not leave before the harbour is dredged,” said Orla Brandvik, the harbour master."
    run.command("older/add", "add", *record, "--guid", "ferry", "--format", "json", "-", stdin=story.encode())
    run.command("older/find the new", "find", *record, "--format", "json", "dredged")
    run.command("older/check the new", "check", *record, "--format", "json", "The ferry will not leave before the harbour is dredged")
    run.command("older/verify at last", "verify", *record, "--format", "json")
    run.entries("older entries", run.folder / "older")


def helps(run, questions):
    run.command("help/onrecord", "--help")
    run.command("help/nothing")
    run.command("help/version", "--version")
    run.command("help/unknown", "nonsense")
    for command in COMMANDS:
        run.command("help/" + command, command, "--help")
    for command in ("add", "list", "revoke"):
        run.command("help/token " + command, "token", command, "--help")
    run.command("help/wrong use", "find", "--kind", "nonsense")
