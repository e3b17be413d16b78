"""Checks a receipt of Onrecord without Onrecord:  python3 verify-receipt.py RECEIPT [TEXT]

RECEIPT is the receipt's file, TEXT the text of its story in UTF-8. Needs only Python 3 and fetches nothing.
Exit status 0: all that the receipt says follows from its payload, and the payload is in the log with the head
printed; compare that head with one that the record has published. 1: what is wrong. What it means: receipts.md
"""
import decimal, hashlib, json, re, sys

TERMS = "urn:onrecord:terms:"
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {
    "@vocab": TERMS,
    "path": {"@id": TERMS + "path", "@container": "@list"},
    "at": {"@id": TERMS + "at", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}}]
DIGEST = re.compile("sha256:[0-9a-f]{64}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")

def need(true, fault):
    if not true:
        sys.exit("WRONG " + fault)

def sha256(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()

def once(pairs):
    need(len(dict(pairs)) == len(pairs), "not a receipt: it has a field twice")
    return dict(pairs)

def read(words):
    return json.loads(words, object_pairs_hook=once, parse_float=decimal.Decimal)

def quoted(words):  # as payloads write a string: with capital letters in the codes of control characters
    return re.sub(r"\\u00..", lambda code: "\\u" + code[0][2:].upper(), json.dumps(words, ensure_ascii=False))

def root(leaf, position, size, path):  # RFC 9162, section 2.1.3.2
    node, at, last = leaf, position, size - 1
    for beside in path:
        need(last > 0, "record.path: has too many hashes")
        if at & 1 or at == last:
            node = sha256(b"\1" + bytes.fromhex(beside[7:]) + bytes.fromhex(node[7:]))
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            node = sha256(b"\1" + bytes.fromhex(node[7:]) + bytes.fromhex(beside[7:]))
        at, last = at >> 1, last >> 1
    need(last == 0, "record.path: has too few hashes")
    return node

def compare(where, due, got):
    if type(due) is type(got) is dict and due.keys() == got.keys():
        for name in due:
            compare(where + "." + name, due[name], got[name])
    elif type(due) is type(got) is list and len(due) == len(got):
        for index in range(len(due)):
            compare(f"{where}[{index}]", due[index], got[index])
    else:
        need(type(due) is type(got) and due == got, f"{where}: must be {due!r:.300}, got {got!r:.300}")

def check(receipt, text):
    record = receipt["record"]
    head, position, size = record["head"], record["position"], record["head"]["size"]
    entry = read(record["payload"])
    word = entry["entry"]
    fields = entry[word] if type(entry.get(word)) is dict else {}
    named = [entry.get("story"), fields.get("id" if word == "story" else "story")]
    story = next((name for name in named if type(name) is str and DIGEST.fullmatch(name)), None)
    pieces = [(marks, span["start"], span["end"]) for marks in ("content", "cue", "source")
              for span in fields[marks]] if word == "statement" else []
    left_out = word == "statement" and fields["words"] is None

    # The text is the story's, and gives the payload the words that were left out.
    need(text is None or sha256(text.encode()) == story, f"record.story: is {story}, not the text given")
    need(text is None or all(end <= len(text) for _, _, end in pieces), "target: a piece ends behind the text")
    need(text is not None or not left_out, "record.payload: its words were left out: give the story's text")
    payload = record["payload"]
    if left_out:
        words = " … ".join(text[start:end] for marks, start, end in pieces if marks == "content")
        payload = payload.replace('"words":null', '"words":' + quoted(words))

    # The payload is the leaf's, and the leaf is in the log.
    leaf = sha256(b"\0" + payload.encode())
    need(leaf == record["leaf"], "record.leaf: is not the hash of the payload")
    need(type(position) is type(size) is int and 0 <= position < size, "record.position: is not in the log")
    need(all(DIGEST.fullmatch(beside) for beside in record["path"]), "record.path: has more than hashes")
    need(root(leaf, position, size, record["path"]) == head["root"],
         "record.path: the proof does not lead from the leaf to the tree head")
    need(TIME.fullmatch(head["at"]) and set(head) == {"size", "root", "at"}, "record.head: is not as it must be")

    # What selectors say is what the payload, and the text, have there.
    targets, unproved, contents = [], [str(position), str(size), head["at"]], []
    need(word != "statement" or len(receipt["target"]) == len(pieces), "target: has more or fewer than the payload")
    for index, (marks, start, end) in enumerate(pieces):
        where = {"type": "TextPositionSelector", "start": start, "end": end}
        target = {"type": "SpecificResource", "source": "urn:" + story, "marks": marks, "selector": [where]}
        if left_out:
            target["digest"] = sha256(text[start:end].encode())
            unproved.append(receipt["target"][index]["digest"])
        else:
            shown = receipt["target"][index]["selector"][1]
            prefix, exact, suffix = shown["prefix"], shown["exact"], shown["suffix"]
            need(len(exact) == end - start, f"target[{index}]: the words are not as long as the selector says")
            need(text is None or text[start:end] == exact and text[:start].endswith(prefix)
                 and text[end:].startswith(suffix), f"target[{index}]: the words are not what the text has there")
            target["selector"].append(
                {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix})
            unproved += [prefix, exact, suffix]
            contents += [exact] if marks == "content" else []
        targets.append(target)
    need(word != "statement" or left_out or " … ".join(contents) == fields["words"],
         "target: the words of the content are not the payload's")
    need(sha256("".join(words + "\0" for words in unproved).encode()) == record["checksum"],
         "record.checksum: the numbers or the time of the log, or the words at a selector, were changed")

    # All else in the receipt is the payload's.
    elsewhere = ("id", "type", "content", "cue", "source", "words", "text", "parts")
    itself = "urn:onrecord:entry:" + leaf[7:]
    compare("receipt", {
        "@context": CONTEXT,
        "id": "urn:onrecord:statement:" + fields["id"] if word == "statement" else itself,
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": word, **{name: fields[name] for name in fields if name not in elsewhere}},
        "target": targets if word == "statement" else "urn:" + story if story else itself,
        "record": {**{name: record[name] for name in ("payload", "leaf", "position", "path", "head", "checksum")},
                   "story": story},
    }, receipt)
    return (f"The {word} {receipt['id']} is entry {position} of the log of {size} entries with root {head['root']}"
            + (", and its words stand in the text." if pieces and text is not None else "."))

if len(sys.argv) not in (2, 3):
    sys.exit(__doc__)
try:
    with open(sys.argv[1], "rb") as file:
        data = file.read((8 << 20) + 1)
    need(len(data) <= 8 << 20, "not a receipt: it is longer than any")
    text = open(sys.argv[2], "rb").read().decode() if len(sys.argv) == 3 else None
    print(check(read(data.decode()), text))
except (KeyError, IndexError, TypeError, AttributeError, ValueError, RecursionError, OSError) as broken:
    sys.exit(f"WRONG no receipt can be read there: {type(broken).__name__}: {broken}")
