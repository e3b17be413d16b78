"""What is asked of both checkouts: made once, from what the one before finds in the stories, so that both answer the same."""
import json
import re

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
NOWHERE = "The lighthouse keepers of Ulmen Bay will never again paint their boats orange"
COMMON = set("about after again could every first other their there these thing think those which while would".split())


def spread(items, most):
    """`most` of the items, evenly spread."""
    if len(items) <= most:
        return list(items)
    return [items[index * len(items) // most] for index in range(most)]


def longest_word(words):
    found = [word for word in WORD.findall(words) if word.lower() not in COMMON]
    return max(found, key=len) if found else "said"


def tokens(words):
    return re.sub(r"[“”„«»\"‘’']", "", words).split()


def longest_piece(statement):
    """The words of its longest piece, without quotation marks."""
    return max((tokens(piece) for piece in statement["words"].split(" … ")), key=len)


def checks(direct, indirect, by_speaker):
    """Quotations for check, with whom they are to be from."""
    for number, statement in enumerate(direct):
        words = longest_piece(statement)
        plain = " ".join(words)
        name = statement["speaker"]["name"]
        other = direct[(number + 1) % len(direct)]
        yield "verbatim", plain, None
        yield "verbatim, by", plain, name
        yield "other speaker", plain, other["speaker"]["name"]
        yield "louder", '"' + plain.upper() + '!"', None
        yield "whole", statement["words"], name
        third = len(words) // 3
        yield "cut", " ".join(words[:third] + ["…"] + words[2 * third :]), name
        yield "cut unmarked", " ".join(words[:third] + words[third + 2 :]), None
        long = longest_word(plain)
        yield "altered", plain.replace(long, "elephants"), None
        yield "negated", " ".join(words[:2] + ["not"] + words[2:]), name
        yield "swapped", " ".join(words[third:] + words[:third]), None
        same = [each for each in by_speaker.get(name, []) if each["id"] != statement["id"]]
        for each in (same[:1] or [other])[:1]:
            yield "joined", " ".join(words[: len(words) // 2] + tokens(each["words"])), name
    for statement in indirect:
        yield "reported", statement["words"], None
        yield "reported, by", "We say " + statement["words"], statement["speaker"]["name"]
    yield "nowhere", NOWHERE, None
    yield "nowhere, by nobody", NOWHERE, "Nobody Atall"
    yield "few words", "the", None


def searches(statements, stories):
    """Searches as the fields of the HTTP interface."""
    for statement in statements:
        word = longest_word(statement["words"])
        yield {"q": word}
        yield {"q": word, "how": "both"}
        yield {"q": statement["words"][:80], "how": "meaning"}
        yield {"q": '"' + " ".join(tokens(statement["words"])[1:4]) + '"'}
        yield {"q": "said -" + word}
        name = statement["speaker"]["name"]
        if name:
            yield {"speaker": name, "sort": "date"}
            yield {"q": "speaker:" + name.split()[-1]}
            yield {"speaker": name.split()[-1], "kind": statement["kind"], "copies": "all"}
        yield {"q": word, "manner": statement["manner"], "kind": statement["kind"]}
    for kind in ("claim", "opinion", "forecast", "pledge", "refusal", "demand", "warning", "accusation", "denial"):
        yield {"kind": kind, "facets": "true"}
    for story in stories:
        for field in ("outlet", "agency"):
            if story[field]:
                yield {"outlet": story[field], "facets": "true"}
        if story["headline"]:
            yield {"q": "headline:" + longest_word(story["headline"])}
        if story["published"]:
            yield {"from": story["published"][:7], "to": story["published"], "sort": "date"}
    yield {"named": "yes", "facets": "true"}
    yield {"named": "no", "sort": "date"}
    yield {"versions": "all", "copies": "all", "facets": "true", "limit": "100"}
    yield {"q": "role:minister"}
    yield {"q": "minister president mayor", "facets": "true", "how": "both"}
    yield {"q": "people", "limit": "5", "cursor": "5"}


def make(read, most):
    """The questions from the lines that `read --format json` printed."""
    stories, statements = [], []
    for line in read.decode("utf-8").splitlines():
        if line.startswith("{"):
            read_story = json.loads(line)
            stories.append(read_story["story"])
            for statement in read_story["statements"]:
                statements.append({**statement, "storyId": read_story["story"]["id"]})
    named = [each for each in statements if each["speaker"]["name"]]
    by_speaker = {}
    for each in named:
        by_speaker.setdefault(each["speaker"]["name"], []).append(each)
    direct = [each for each in named if each["manner"] == "direct" and len(longest_piece(each)) >= 9]
    indirect = [each for each in named if each["manner"] == "indirect" and len(tokens(each["words"])) >= 7]
    speakers = sorted(by_speaker, key=lambda name: (-len(by_speaker[name]), name))
    return {
        "stories": spread(stories, 6),
        "storyIds": [story["id"] for story in stories],
        "statements": spread(statements, most),
        "named": spread(named, 8),
        "speakers": speakers[: most // 2],
        "checks": list(checks(spread(direct, most), spread(indirect, most), by_speaker)),
        "searches": list(searches(spread(statements, max(6, most // 3)), spread(stories, 6))),
    }


def more_stories(stories):
    """Stories as JSON lines: a copy, a piece in two versions, a sighting elsewhere, and one that must not be used."""
    first, second, third = (stories + stories[:1] * 2)[:3]
    body = first["text"]
    half = body[: len(body) * 2 // 3]
    lines = [
        {"text": "From our correspondent.\n\n" + body, "outlet": "The Quay Herald", "guid": "quay-1", "published": "2031-05-04"},
        {"text": second["text"] + "\n\n“Nothing is settled,” said Orla Brandvik.", "guid": "quay-2", "headline": "One"},
        {"text": half + "\n\n“All of it is settled,” said Orla Brandvik.", "guid": "quay-2", "headline": "Two"},
        {"text": third["text"], "outlet": "The Harbour Mail", "guid": "mail-3"},
    ]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
