"""Checks a receipt of Onrecord without Onrecord:  python3 verify-receipt.py RECEIPT [TEXT]
TEXT is its story's text in UTF-8. Needs Python 3 alone. Exit status 0: the receipt says what its payloads say, and they
are in the log with the head printed: compare the head with a published one. 1: what is wrong. More: receipts.md"""
import base64, hashlib, json, re, sys
QUOTE, MADE = ("prefix", "exact", "suffix"), {"correction": "corrected", "merge": "merged", "split": "split"}
def need(true, fault): true or sys.exit("WRONG " + fault)
def sha256(data): return "sha256:" + hashlib.sha256(data).hexdigest()
def read(words):  # an object with a field twice is none
    return json.loads(words, object_pairs_hook=lambda pairs: dict(pairs) if len(dict(pairs)) == len(pairs) else None)
def same(where, got, due):
    for name in due | got:
        is_, must = (json.dumps(part.get(name, "absent"), ensure_ascii=False, sort_keys=True) for part in (got, due))
        need(is_ == must, f"{where}{name}: must be {must:.999}, is {is_:.999}")
def leaf(entry, payload):  # the salt of an entry is hashed with its payload, and the leaf is of the words of that hash
    salt, data = entry.get("salt"), payload.encode()
    need(salt is None or bytes.fromhex(salt).hex() == salt, "salt: is written in another way")
    return sha256(b"\0" + (data if salt is None else sha256(bytes.fromhex(salt) + data).encode()))
def prove(where, entry, payload, head):  # RFC 9162, section 2.1.3.2: a node that none stands beside rises as it is
    at, last, path, node = entry["position"], head["size"] - 1, list(entry["path"]), leaf(entry, payload)
    same(where, {"leaf": entry["leaf"]}, {"leaf": node})
    while 0 <= at <= last and last > 0 and (path or at == last):
        if at & 1 or at < last:
            beside = path.pop(0)[7:] if path and re.fullmatch("sha256:[0-9a-f]{64}", path[0]) else ""
            node = sha256(b"\1" + bytes.fromhex(beside + node[7:] if at & 1 else node[7:] + beside))
        at, last = at >> 1, last >> 1
    need(at == last == 0 and not path and node == head["root"], where + "path: proves nothing")
def stands(edits, speaker):  # what people changed, and what stands after it
    undone, into, now, by = set(), {}, {"as": []}, {0: speaker}
    def one(who): return one(into[who]) if who in into else who
    for at, sort, e, _ in reversed(edits): undone |= {e["event"]} if sort == "undo" and at not in undone else set()
    for at, sort, e, _ in [edit for edit in edits if edit[0] not in undone and edit[1] != "undo"]:
        now["as"].append(f"as {MADE.get(sort, 'decided')} by {e['who']} on {e['when'][:10]} because {e['why']}")
        change = e.get("change", {"to": sort})
        by |= {1: at} if sort == "split" else {2: e["speaker"]} if change["to"] == "speaker" else {}
        into |= {one(e["from"]): one(e["into"])} if sort == "merge" and one(e["from"]) != one(e["into"]) else {}
        now |= {"withdrawal": {"use": e.get("status")}, "nothing": {"nothing": True}}.get(change["to"], change)
    return {name: now[name] for name in now.keys() - {"to"}} | {"speakerNumber": one(by[max(by)])}
def check(receipt, text):
    log, head, entry = receipt["record"], receipt["record"]["head"], read(receipt["record"]["payload"])
    sort, payload, seal = entry["entry"], log["payload"], [str(log["position"]), str(head["size"]), head["at"]]
    told = entry[sort] if type(entry.get(sort)) is dict else {}
    story, targets = told["id"] if sort == "story" else entry.get("story") or told.get("story"), []
    spans = [(marks, s["start"], s["end"]) for marks in ("content", "cue", "source") for s in told.get(marks, ())]
    bare = spans and told["words"] is None  # the leaf is the payload with its words, which only the text has
    need(sha256(text.encode()) == story if text is not None else not bare, f"record.story: give the text of {story}")
    for got, (marks, a, b) in zip(receipt["target"], spans):
        shown = [got["digest"]] if bare else [got["selector"][1][name] for name in QUOTE]
        need(bare or len(shown[1]) == b - a, "target: the words are not as long as the selector says")
        seal, (*around, _) = seal + shown, [*map(len, shown), 0]
        if bare: shown = [sha256(text[a:b].encode())]
        elif text is not None: shown = [text[max(0, a - around[0]):a], text[a:b], text[b:b + around[2]]]
        targets.append({"type": "SpecificResource", "source": "urn:" + story, "marks": marks, "selector": [
            {"type": "TextPositionSelector", "start": a, "end": b},
            *([] if bare else [{"type": "TextQuoteSelector"} | dict(zip(QUOTE, shown))])]} | ({"digest": shown[0]} if bare else {}))
    words = " … ".join(text[a:b] if bare else target["selector"][1]["exact"]
                       for target, (marks, a, b) in zip(targets, spans) if marks == "content")
    need(bare or not spans or words == told["words"], "target: the words are not those of the payload")
    if bare:
        words = json.dumps(words, ensure_ascii=False)
        words = re.sub(r"(\\\\)|\\u00..", lambda code: code[1] or "\\u" + code[0][2:].upper(), words)
        payload = payload.replace('"words":null', '"words":' + words)
    proofs = log.get("corrections", ())
    edits = [(proof["position"], e["entry"], e[e["entry"]], e.get("story")) for proof in proofs for e in [read(proof["payload"])]]
    for proof, (at, kind, e, about) in zip(proofs, edits):
        prove("record.corrections.", proof, proof["payload"], head)
        need({"correction": e.get("statement") == told.get("id"), "split": log["position"] in e.get("statements", ()),
              "withdrawal": about == story, "undo": any(e.get("event") == edit[0] for edit in edits), "merge": True}.get(kind)
             and proof.keys() - {"salt"} == {"payload", "leaf", "position", "path"}, "record.corrections: is of another entry")
    need(sorted({edit[0] for edit in edits}) == [edit[0] for edit in edits], "record.corrections: are out of order")
    note = [str(head["size"]), base64.b64encode(bytes.fromhex(head["root"][7:])).decode()]
    signed = ["checkpoint"] * ("checkpoint" in head)
    need(not signed or head["checkpoint"].split("\n")[1:3] == note, "record.head.checkpoint: is of another head")
    seal += [str(edit[0]) for edit in edits] + [head[name] for name in signed]
    same("record.", log, {"story": story, "leaf": leaf(log, payload)}
         | {"checksum": sha256(("\0".join(seal) + "\0").encode())} | {name: log[name] for name in ("payload", "position", "path", *["corrections"] * bool(edits), *["salt"] * ("salt" in log))}
         | {"head": {name: head[name] for name in ("size", "root", "at", *signed)}})
    prove("record.", log, payload, head)
    terms, itself = "urn:onrecord:terms:", "urn:onrecord:entry:" + log["leaf"][7:]
    same("", receipt, {"type": "Annotation", "motivation": "describing", "record": log, "@context": [
        "http://www.w3.org/ns/anno.jsonld", {"@vocab": terms, "path": {"@id": terms + "path", "@container": "@list"},
        "at": {"@id": terms + "at", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}}],
        "id": "urn:onrecord:statement:" + told["id"] if spans else itself,
        "target": targets if spans else "urn:" + story if story else itself,
        "body": {name: told[name] for name in told.keys() - {"id", *"content cue source words text parts".split()}} | {"type": sort}}
        | ({"stands": stands(edits, entry.get("speaker"))} if edits else {}))
    print(f"{receipt['id']} is entry {log['position']} of the log of {head['size']} entries with root {head['root']}")
    if edits: print(*receipt["stands"]["as"], sep="\n")
try:
    check(read(open(sys.argv[1], "rb").read()), open(sys.argv[2], "rb").read().decode() if sys.argv[2:] else None)
except (LookupError, TypeError, AttributeError, ValueError, RecursionError, OSError) as fault:
    sys.exit(f"WRONG no receipt can be read there: {type(fault).__name__}: {fault}\n{__doc__}")
