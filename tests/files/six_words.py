"""Runs of six words of a text, as short hashes: wording shared with an article shows without keeping it.

python tests/files/six_words.py ARTICLE... > tests/files/six_word_runs.txt
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path

RUN = 6


def runs(text: str) -> set[str]:
    """Return the first 16 hex digits of the SHA-256 of each run of six words, lower case, without marks."""
    found = re.findall(r"[a-z0-9']+", text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    words = [word for word in (f.strip("'") for f in found) if word]
    spans = (" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
    return {hashlib.sha256(span.encode()).hexdigest()[:16] for span in spans}


def main(articles: Sequence[str]) -> int:
    """Write the hashes of all articles' runs, sorted, one a line."""
    hashes = set().union(*(runs(Path(article).read_text(encoding="utf-8")) for article in articles))
    sys.stdout.writelines(f"{each}\n" for each in sorted(hashes))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
