"""Puts a TMX file through Translate Toolkit and rapidfuzz, and prints what that took.

A line each: what was measured, a number, its unit, with tabs between. CPU time, one thread.
"""

import io
import sys
import time

import numpy
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist
from translate.search.match import matcher
from translate.storage.tmx import tmxfile

# Some of the file is enough for tools that take seconds for a megabyte.
MOST_UNITS = 20_000
# How long each may look up, in CPU seconds.
SECONDS = 10


def report(name, value, unit):
    print(name, value, unit, sep="\t")


def beginning(path):
    """The file's first units, as a file of their own, and their sources."""
    head, units, sources = [], [], []
    with open(path, encoding="utf-8") as lines:
        unit = None
        for line in lines:
            if unit is None and "<tu " not in line:
                if not units:
                    head.append(line)
                continue
            unit = (unit or "") + line
            if "</tu>" in line:
                units.append(unit)
                unit = None
                if len(units) == MOST_UNITS:
                    break
    return "".join(head + units) + "</body>\n</tmx>\n"


def read_and_write(text):
    content = text.encode()
    start = time.process_time()
    memory = tmxfile.parsestring(content)
    report("Translate Toolkit: TMX read", len(content) / 1e6 / (time.process_time() - start), "MB/CPU-s")
    start = time.process_time()
    output = io.BytesIO()
    memory.serialize(output)
    seconds = time.process_time() - start
    report("Translate Toolkit: TMX written", len(output.getvalue()) / 1e6 / seconds, "MB/CPU-s")
    return memory


def toolkit_lookups(memory, queries):
    start = time.process_time()
    # The best one only: among several of one rate it fails.
    finder = matcher(memory, max_candidates=1, min_similarity=70)
    report("Translate Toolkit: index", time.process_time() - start, "CPU-s")
    start = time.process_time()
    done = 0
    for query in queries:
        finder.matches(query)
        done += 1
        if time.process_time() - start > SECONDS:
            break
    seconds = time.process_time() - start
    report(f"Translate Toolkit: lookups in {len(memory.units)}", done / seconds, "per CPU-s")


def token_lookups(sources, queries):
    """Tokens become characters, so that rapidfuzz counts edits of tokens."""
    numbers = {}

    def encode(text):
        # Past the surrogates, which no string of Python's may compare wrongly.
        return "".join(
            chr(0x10000 + numbers.setdefault(word, len(numbers)) % 0xF0000)
            for word in text.lower().split()
        )

    texts = [encode(source) for source in sources]
    coded = [encode(query) for query in queries]
    start = time.process_time()
    done = 0
    for first in range(0, len(coded), 10):
        batch = coded[first : first + 10]
        rates = cdist(
            batch, texts, scorer=Levenshtein.normalized_similarity, score_cutoff=0.7,
            dtype=numpy.float32, workers=1,
        )
        for row in rates:
            best = numpy.argpartition(-row, min(5, len(row) - 1))[:5]
            best[numpy.argsort(-row[best])]
        done += len(batch)
        if time.process_time() - start > SECONDS:
            break
    seconds = time.process_time() - start
    report(f"rapidfuzz: lookups in {len(texts)}", done / seconds, "per CPU-s")


def all_sources(path):
    """The first text of every unit of a file with a variant a line."""
    start, end = "<seg>", "</seg>"
    sources, is_first = [], False
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            is_first = is_first or "<tu " in line
            if is_first and start in line and end in line:
                sources.append(line[line.index(start) + len(start) : line.index(end)])
                is_first = False
    return sources


def main():
    path, query_path = sys.argv[1:3]
    with open(query_path, encoding="utf-8") as lines:
        queries = [line.rstrip("\n") for line in lines]
    token_lookups(all_sources(path), queries)
    memory = read_and_write(beginning(path))
    toolkit_lookups(memory, queries)


if __name__ == "__main__":
    main()
