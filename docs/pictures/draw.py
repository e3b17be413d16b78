"""Draws what a terminal shows as SVG: python3 draw.py [LINES] < OUTPUT > PICTURE.svg

    script -qec './onrecord read examples/stories/STORY.txt' /dev/null | python3 docs/pictures/draw.py 40 > docs/pictures/read.svg

Knows the few escape sequences that `onrecord read` prints: bold, faint, italic, underline, the eight colours.
"""

import re
import sys
from xml.sax.saxutils import escape

COLOURS = {31: "#e06c75", 32: "#98c379", 33: "#e5c07b", 34: "#61afef", 35: "#c678dd", 36: "#56b6c2", 37: "#dcdfe4", 90: "#7f848e"}
LEADING, WIDE, SIZE = 19, 8.43, 14


def runs(line, style):
    """Pieces of a line with their styles; `style` is carried from one line to the next."""
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b["):
            for code in (int(c or 0) for c in part[2:-1].split(";")):
                if code == 0:
                    style.clear()
                elif code in (1, 2, 3, 4):
                    style[{1: "bold", 2: "faint", 3: "italic", 4: "underline"}[code]] = True
                elif code == 22:
                    style.pop("bold", None), style.pop("faint", None)
                elif code in (23, 24):
                    style.pop({23: "italic", 24: "underline"}[code], None)
                elif code == 39:
                    style.pop("colour", None)
                elif code in COLOURS:
                    style["colour"] = COLOURS[code]
        elif part:
            yield part, dict(style)


def span(text, style):
    attributes = ""
    if "bold" in style:
        attributes += ' font-weight="bold"'
    if "italic" in style:
        attributes += ' font-style="italic"'
    if "underline" in style:
        attributes += ' text-decoration="underline"'
    colour = style.get("colour", "#7f848e" if "faint" in style else None)
    if colour:
        attributes += f' fill="{colour}"'
    return f"<tspan{attributes}>{escape(text)}</tspan>" if attributes else escape(text)


def main():
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    lines = sys.stdin.read().replace("\r", "").rstrip("\n").split("\n")[:most]
    plain = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in lines]
    width = int(max(map(len, plain)) * WIDE) + 40
    height = len(lines) * LEADING + 40
    print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">')
    print(f'<rect width="{width}" height="{height}" rx="8" fill="#21252b"/>')
    print(f'<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="{SIZE}" fill="#dcdfe4" xml:space="preserve">')
    style = {}
    for number, line in enumerate(lines):
        drawn = "".join(span(text, how) for text, how in runs(line, style))
        print(f'<text x="20" y="{34 + number * LEADING}">{drawn}</text>')
    print("</g>\n</svg>")


if __name__ == "__main__":
    main()
