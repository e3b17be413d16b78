"""Checks a receipt of Onrecord without Onrecord:  python3 verify-receipt.py RECEIPT [TEXT]
TEXT is its story's text in UTF-8. Needs Python 3 alone. Exit status 0: the receipt says what its payload says, and that
is in the log with the head printed: compare the head with a published one. 1: what is wrong. More: receipts.md"""
import hashlib, json, re, sys
def need(true, fault): true or sys.exit("WRONG " + fault)
def sha256(data): return "sha256:" + hashlib.sha256(data).hexdigest()
def read(words):  # an object with a field twice is none
    return json.loads(words, object_pairs_hook=lambda pairs: dict(pairs) if len(dict(pairs)) == len(pairs) else None)
def same(where, got, due):
    for name in due | got:
        is_, must = (json.dumps(part.get(name, "absent"), ensure_ascii=False, sort_keys=True) for part in (got, due))
        need(is_ == must, f"{where}{name}: must be {must:.999}, is {is_:.999}")
def root(node, at, last, path):  # RFC 9162, section 2.1.3.2
    for beside in path:
        need(last > 0 and re.fullmatch("sha256:[0-9a-f]{64}", beside), "record.path: has more than it needs")
        right = at & 1 or at == last
        node = sha256(b"\1" + bytes.fromhex(beside[7:] + node[7:] if right else node[7:] + beside[7:]))
        while right and at and not at & 1: at, last = at >> 1, last >> 1
        at, last = at >> 1, last >> 1
    return node if last == 0 else "cut short"
def check(receipt, text):
    log, head, entry = receipt["record"], receipt["record"]["head"], read(receipt["record"]["payload"])
    sort, payload, position, size = entry["entry"], log["payload"], log["position"], head["size"]
    told = entry[sort] if type(entry.get(sort)) is dict else {}
    story = told["id"] if sort == "story" else entry.get("story") or told.get("story")
    spans = [(marks, s["start"], s["end"]) for marks in ("content", "cue", "source") for s in told.get(marks, ())]
    bare = spans and told["words"] is None  # the leaf is the payload with its words, which only the text has
    need(sha256(text.encode()) == story if text is not None else not bare, f"record.story: give the text of {story}")
    if bare:
        words = json.dumps(" … ".join(text[a:b] for marks, a, b in spans if marks == "content"), ensure_ascii=False)
        words = re.sub(r"(\\\\)|\\u00..", lambda code: code[1] or "\\u" + code[0][2:].upper(), words)
        payload = payload.replace('"words":null', '"words":' + words)
    targets, seal, leaf = [], [str(position), str(size), head["at"]], sha256(b"\0" + payload.encode())
    for got, (marks, a, b) in zip(receipt["target"], spans):
        place = {"type": "TextPositionSelector", "start": a, "end": b}
        shown = [got["digest"]] if bare else [got["selector"][1][name] for name in ("prefix", "exact", "suffix")]
        need(bare or len(shown[1]) == b - a, "target: the words are not as long as the selector says")
        seal += shown
        if bare: shown = [sha256(text[a:b].encode())]
        elif text is not None: shown = [text[max(0, a - len(shown[0])):a], text[a:b], text[b:b + len(shown[2])]]
        quote = [] if bare else [{"type": "TextQuoteSelector"} | dict(zip(("prefix", "exact", "suffix"), shown))]
        targets.append({"type": "SpecificResource", "source": "urn:" + story, "marks": marks, "selector": [place, *quote]})
        if bare: targets[-1]["digest"] = shown[0]
    contents = [target["selector"][1]["exact"] for target in targets if target["marks"] == "content" and not bare]
    need(bare or not spans or " … ".join(contents) == told["words"], "target: the words are not those of the payload")
    same("record.", log, {"story": story, "payload": log["payload"], "leaf": leaf, "position": position, "path": log["path"],
         "head": {name: head[name] for name in ("size", "root", "at")}, "checksum": sha256(("\0".join(seal) + "\0").encode())})
    need(0 <= position < size and root(leaf, position, size - 1, log["path"]) == head["root"], "record.path: proves nothing")
    terms, itself, elsewhere = "urn:onrecord:terms:", "urn:onrecord:entry:" + leaf[7:], "content cue source words text parts"
    same("", receipt, {"type": "Annotation", "motivation": "describing", "record": log, "@context": [
        "http://www.w3.org/ns/anno.jsonld", {"@vocab": terms, "path": {"@id": terms + "path", "@container": "@list"},
        "at": {"@id": terms + "at", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}}],
        "id": "urn:onrecord:statement:" + told["id"] if spans else itself,
        "target": targets if spans else "urn:" + story if story else itself,
        "body": {name: told[name] for name in told.keys() - {"id", *elsewhere.split()}} | {"type": sort}})
    print(f"{receipt['id']} is entry {position} of the log of {size} entries with root {head['root']}")
try:
    check(read(open(sys.argv[1], "rb").read()), open(sys.argv[2], "rb").read().decode() if sys.argv[2:] else None)
except (LookupError, TypeError, AttributeError, ValueError, RecursionError, OSError) as fault:
    sys.exit(f"WRONG no receipt can be read there: {type(fault).__name__}: {fault}\n{__doc__}")
