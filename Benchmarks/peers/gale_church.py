"""Aligns two files of one sentence a line with NLTK's Gale-Church and prints its beads.

The beads come as vecalign writes them, [0, 1]:[2], with null beads where a sentence stands alone.
The last line on standard error is the CPU time that the alignment took, in seconds.
"""

import sys
import time

from nltk.translate.gale_church import align_blocks


def lengths(path):
    with open(path, encoding="utf-8") as lines:
        return [len(line.rstrip("\n")) for line in lines]


def groups(links, sources, targets):
    """Puts links that share a sentence into one bead; what has no link stands alone."""
    beads = []
    for i, j in sorted(links):
        if beads and (i in beads[-1][0] or j in beads[-1][1]):
            beads[-1][0].add(i)
            beads[-1][1].add(j)
        else:
            beads.append(({i}, {j}))
    paired = [set().union(*(bead[side] for bead in beads)) for side in (0, 1)]
    beads += [({i}, set()) for i in range(sources) if i not in paired[0]]
    beads += [(set(), {j}) for j in range(targets) if j not in paired[1]]
    return beads


def main():
    source, target = lengths(sys.argv[1]), lengths(sys.argv[2])
    start = time.process_time()
    links = align_blocks(source, target)
    seconds = time.process_time() - start
    for left, right in groups(links, len(source), len(target)):
        print(f"{sorted(left)}:{sorted(right)}")
    print(seconds, file=sys.stderr)


main()
