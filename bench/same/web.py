"""The outputs over HTTP: everything under /api/v1, and the pages that people see."""
import http.client
import json
import re
import time
from urllib.parse import quote, urlencode

from commands import RECORD
from run import Server

HEADERS = ("Content-Type", "Content-Disposition", "Location", "Link", "Cache-Control", "Retry-After")
SIGNED = {"reason": "as agreed"}
LIVE = re.compile(r'(?m)^(onrecord_(?!requests_total|stories_read|log_entries)\w+(?:\{[^}]*\})?|jvm_\S+|process_\S+) .*$')


class Caller:
    def __init__(self, run, server, token=None):
        self.run = run
        self.port = server.port
        self.token = token

    def ask(self, name, path, method="GET", body=None, type="application/json", headers=None):
        """Asks, and keeps status, headers and body. An answer that is no success is words: its detail is meant for people."""
        sent = dict(headers or {})
        if self.token:
            sent["Authorization"] = "Bearer " + self.token
        if body is not None:
            sent["Content-Type"] = type
            body = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        told = [f"{method} {path}", f"HTTP {answer.status}"]
        told += [f"{header}: {answer.headers[header]}" for header in HEADERS if answer.headers[header]]
        if answer.status >= 400 and not name.startswith("pages/"):
            self.run.keep(name, "\n".join(told).encode() + b"\n")
            name = "messages/" + name
        self.run.keep(name, "\n".join(told).encode() + b"\n\n" + content)
        return answer, content

    def json(self, name, path, method="GET", body=None, **more):
        answer, content = self.ask(name, path, method, body, **more)
        return json.loads(content) if answer.status < 400 and content else {}


def http_outputs(run, questions):
    out = run.command("messages/token add", "token", "add", *RECORD, "--name", "Jo Example", "--role", "admin")
    run.command("http/token list", "token", "list", *RECORD)
    token = re.search(rb"onr_\S+", out).group().decode()
    with Server(run, "record") as server:
        anybody = Caller(run, server)
        admin = Caller(run, server, token)
        run.say("  api, reading")
        api(anybody, admin, questions)
        run.say("  pages")
        pages(anybody, questions)
        run.say("  api, writing")
        writing(anybody, admin, questions)
        run.say("  api, after writing")
        lists(anybody, "http/after/")
        edited_pages(run, server, token, questions)
    run.command("http/verify after", "verify", *RECORD, "--format", "json")
    run.entries("http entries", run.folder / "record")


def lists(caller, group):
    """The lists, page by page, to their end."""
    found = {}
    for name in ("stories", "speakers", "corrections"):
        path, page = f"/api/v1/{name}?limit=100", 0
        while path:
            told = caller.json(f"{group}{name} {page}", path)
            found.setdefault(name, []).extend(told.get(name, []))
            cursor = told.get("next")
            path = f"/api/v1/{name}?limit=100&cursor={quote(str(cursor))}" if cursor and page < 20 else None
            page += 1
    return found


def api(anybody, admin, questions):
    for name in ("head", "openapi.json", "consistency?from=5", "consistency?from=999999", "nothing"):
        anybody.ask(("help/api " if name == "openapi.json" else "http/") + name, "/api/v1/" + name)
    lists(anybody, "http/")
    for number, story in enumerate(questions["storyIds"][:100]):
        for part in ("", "/statements", "/versions"):
            anybody.ask(f"http/story {number:03}{part.replace('/', ' ')}", f"/api/v1/stories/{story}{part}")
    for number, statement in enumerate(questions["statements"]):
        for part in ("", "/receipt", "/same"):
            anybody.ask(f"http/statement {number:03}{part.replace('/', ' ')}", f"/api/v1/statements/{statement['id']}{part}")
        anybody.ask(f"http/oembed {number:03}", "/oembed?" + urlencode(
            {"url": f"http://127.0.0.1:{anybody.port}/embed/{statement['id']}", "maxwidth": str(400 + 20 * number)}))
    for number, search in enumerate(questions["searches"]):
        query = urlencode({"limit": "20", **{name: value for name, value in search.items() if name != "cursor"}})
        told = anybody.json(f"http/search {number:03}", "/api/v1/statements?" + query)
        if told.get("next"):
            more = query + "&" + urlencode({"cursor": told["next"]})
            anybody.ask(f"http/search {number:03} more", "/api/v1/statements?" + more)
        if number % 7 == 0:
            for ending in ("atom", "jsonld"):
                anybody.ask(f"http/feed {ending} {number:03}", f"/api/v1/statements/feed.{ending}?" + query)
    for number, name in enumerate(questions["speakers"]):
        told = anybody.json(f"http/speakers named {number:03}", "/api/v1/speakers?" + urlencode({"name": name}))
        for each in [speaker["number"] for speaker in told.get("speakers", [])][:2]:
            for part in ("", "/feed.atom", "/feed.jsonld"):
                anybody.ask(f"http/speaker {number:03} {each}{part.replace('/', ' ')}", f"/api/v1/speakers/{each}{part}")
    for number, (sort, words, by) in enumerate(questions["checks"]):
        asked = {"words": words, **({"by": by} if by else {})}
        anybody.ask(f"http/check {number:03} {sort}", "/api/v1/check?" + urlencode(asked))
        if number % 5 == 0:
            anybody.ask(f"http/check sent {number:03} {sort}", "/api/v1/check", "POST", asked)
    for ending in ("csv", "jsonl", "jsonld", "parquet"):
        admin.ask(f"http/export {ending}", f"/api/v1/exports/{ending}")
    anybody.ask("http/export by anybody", "/api/v1/exports/csv")
    text = questions["stories"][0]["text"]
    anybody.ask("http/read", "/api/v1/read", "POST", text.encode(), type="text/plain; charset=utf-8")
    anybody.ask("http/read sent", "/api/v1/read", "POST", {"text": text, "origin": "somewhere"})


def writing(anybody, admin, questions):
    ids = [each["id"] for each in questions["statements"]]
    text = "The ferry, again.\n\n“Dry hulls are a pleasure,” said Orla Brandvik, the harbour master, on Friday."
    admin.ask("http/post story", "/api/v1/stories", "POST", {"text": text, "guid": "ferry-9", "origin": "ferry"})
    admin.ask("http/post story again", "/api/v1/stories", "POST", text.encode(), type="text/plain; charset=utf-8")
    anybody.ask("http/post story by anybody", "/api/v1/stories", "POST", {"text": text})
    made = []
    for name, path, sent in (
        ("speaker", "corrections", {"statement": ids[4], "speaker": {"name": "Orla Brandvik", "role": "harbour master"}, **SIGNED}),
        ("kind", "corrections", {"statement": ids[5], "kind": "warning", **SIGNED}),
        ("nothing", "corrections", {"statement": ids[0], "nothing": True, **SIGNED}),
        ("wrong", "corrections", {"statement": ids[0], **SIGNED}),
        ("withdrawal", "withdrawals", {"story": questions["storyIds"][0], **SIGNED}),
    ):
        told = admin.json(f"http/post {name}", f"/api/v1/{path}", "POST", sent)
        made.append(told.get("position"))
    named = []
    for name in questions["speakers"][:8]:
        told = anybody.json(f"http/before merging {name}", "/api/v1/speakers?" + urlencode({"name": name}))
        named += [speaker["number"] for speaker in told.get("speakers", [])][:1]
    named = list(dict.fromkeys(named))
    if len(named) >= 4:
        admin.ask("http/post merge", "/api/v1/merges", "POST", {"from": named[-1], "into": named[-2], **SIGNED})
        said = anybody.json("http/of the speaker", f"/api/v1/statements?by={named[0]}&copies=all").get("statements", [])
        statements = [hit["statement"]["id"] for hit in said][:1]
        admin.ask("http/post split", "/api/v1/splits", "POST", {"speaker": named[0], "statements": statements, **SIGNED})
    for event in [position for position in made if position is not None][-2:]:
        admin.ask(f"http/undo {event}", f"/api/v1/corrections/{event}/undo", "POST", SIGNED)
    admin.ask("http/undo nothing", "/api/v1/corrections/1/undo", "POST", SIGNED)


def pages(anybody, questions):
    ids = [each["id"] for each in questions["statements"][:8]]
    stories = [story.removeprefix("sha256:") for story in questions["storyIds"][:12]]
    for path in (
        "/", "/check", "/read", "/receipts", "/speakers", "/history", "/audit", "/audit.csv", "/about", "/api", "/sign-in",
        "/nothing-here", "/health", "/ready", "/robots.txt",
    ):
        anybody.ask("pages/page " + path.replace("/", " "), path)
    for number, story in enumerate(stories):
        anybody.ask(f"pages/story {number}", "/stories/" + story)
        anybody.ask(f"pages/story {number} versions", f"/stories/{story}/versions")
    for number, statement in enumerate(ids):
        for part in ("same", "embed", "card", "correct", "statements"):
            anybody.ask(f"pages/{part} {number}", f"/{part}/{statement}")
        anybody.ask(f"pages/receipt {number}", f"/statements/{statement}/receipt.json")
    for number, search in enumerate(questions["searches"]):
        anybody.ask(f"pages/search {number:03}", "/?" + urlencode(search))
        if number % 5 == 0:
            anybody.ask(f"pages/near {number:03}", "/near?" + urlencode(search))
    for number, name in enumerate(questions["speakers"][:12]):
        told = anybody.json(f"pages/speakers named {number}", "/api/v1/speakers?" + urlencode({"name": name}))
        for each in [speaker["number"] for speaker in told.get("speakers", [])][:1]:
            anybody.ask(f"pages/speaker {number}", f"/speakers/{each}")
    for number, (sort, words, by) in enumerate(questions["checks"][:60]):
        anybody.ask(f"pages/check {number:02} {sort}", "/check?" + urlencode({"words": words, "by": by or ""}))
    _, metrics = anybody.ask("pages/metrics", "/metrics")
    anybody.run.keep("pages/metrics", LIVE.sub(r"\1 <measured>", metrics.decode()).encode())
    reading(anybody, questions)


def reading(anybody, questions):
    """A story read on the page."""
    body = urlencode({"text": questions["stories"][-1]["text"], "origin": "pasted"}).encode()
    answer, _ = anybody.ask("pages/read sent", "/read", "POST", body, type="application/x-www-form-urlencoded")
    address = answer.headers["Location"]
    for _ in range(300 if address else 0):
        _, content = anybody.ask("pages/read done", re.sub(r"^http://[^/]+", "", address))
        if b"events" not in content:
            return
        time.sleep(0.3)


def edited_pages(run, server, token, questions):
    """Pages that only who is signed in sees."""
    anybody = Caller(run, server)
    body = urlencode({"token": token, "to": "/"}).encode()
    answer, _ = anybody.ask("pages/signed in", "/sign-in", "POST", body, type="application/x-www-form-urlencoded")
    cookie = {"Cookie": (answer.headers["Set-Cookie"] or "").split(";")[0]}
    story = questions["storyIds"][0].removeprefix("sha256:")
    statement = questions["statements"][4]["id"]
    for path in ("/", "/history", "/read", f"/correct/{statement}", f"/stories/{story}", f"/stories/{story}/withdraw", "/speakers"):
        anybody.ask("pages/as admin " + path.replace("/", " ")[:30], path, headers=cookie)
