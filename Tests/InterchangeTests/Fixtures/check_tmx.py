#!/usr/bin/env python3
"""Checks that TMX files are valid and that another tool reads them.

    check_tmx.py FILE…

Each file is validated with lxml against tmx14.rng beside this script, its paired codes are
matched, and it is read back with translate-toolkit, which must find the same units and, where the
file says which variant is the source, the same texts. (A variant with `lang` and no `xml:lang` is
valid but not compared: the toolkit does not read it.)

Prints the number of units of each file. Exit 0: all are good. 1: one is not; stderr says why.
2: bad usage, or a package is missing (pip install lxml translate-toolkit).
"""

import sys
from io import BytesIO
from pathlib import Path

try:
    from lxml import etree
    from translate.storage.tmx import tmxfile
except ImportError as error:
    print(f"check_tmx.py: {error}; pip install lxml translate-toolkit", file=sys.stderr)
    sys.exit(2)

SCHEMA = Path(__file__).with_name("tmx14.rng")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Fault(Exception):
    """Why a file is not good, and the line where that is known."""

    def __init__(self, reason, line=None):
        super().__init__(reason)
        self.line = line


def parse(content):
    """The document; nothing outside the file is loaded, no entity is replaced."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
    try:
        document = etree.parse(BytesIO(content), parser)
    except etree.XMLSyntaxError as error:
        raise Fault(error.msg, error.lineno) from error
    subset = document.docinfo.internalDTD
    if subset is not None:
        for entity in subset.iterentities():
            raise Fault(f"declares the entity {entity.name}")
    # Behind a DOCTYPE that is not loaded, an unknown entity is only a warning; in an attribute the
    # parser drops it.
    for warning in parser.error_log:
        raise Fault(warning.message, warning.line)
    return document


def validate(document, schema):
    if not schema.validate(document):
        error = schema.error_log[0]
        raise Fault(error.message, error.line)


def match_codes(document):
    """In a seg each i belongs to one bpt and, after it, one ept."""
    for seg in document.iter("seg"):
        opened, closed = set(), set()
        for code in seg.iter("bpt", "ept"):
            i = code.get("i")
            known = opened if code.tag == "bpt" else closed
            if i in known:
                raise Fault(f'a second <{code.tag} i="{i}"> in one <seg>', code.sourceline)
            known.add(i)
            if i not in opened:
                raise Fault(f'<ept i="{i}"> without a <bpt> before it', code.sourceline)
        for i in opened - closed:
            raise Fault(f'<bpt i="{i}"> without an <ept>', seg.sourceline)


def variants(tu):
    """Language and text of each variant, the content of codes included as the toolkit does."""
    for tuv in tu.iter("tuv"):
        if tuv.get(XML_LANG) is not None:
            yield tuv.get(XML_LANG).lower(), "".join(tuv.find("seg").xpath(".//text()"))


def read_back(content, document):
    """The number of units, which translate-toolkit must find with the same texts."""
    units = tmxfile.parsestring(content).units
    elements = list(document.iter("tu"))
    if len(units) != len(elements):
        raise Fault(f"translate-toolkit reads {len(units)} of {len(elements)} units")
    default = document.find("header").get("srclang")
    for unit, tu in zip(units, elements):
        language = tu.get("srclang", default).lower()
        others = list(variants(tu))
        if all(each != language for each, _ in others):
            continue
        source = (language, unit.source or "")
        if source not in others:
            raise Fault("translate-toolkit reads another source text", tu.sourceline)
        others.remove(source)
        if others and (unit.target or "") not in (text for _, text in others):
            raise Fault("translate-toolkit reads another target text", tu.sourceline)
    return len(units)


def main(paths):
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    status = 0
    for path in paths:
        try:
            content = Path(path).read_bytes()
            document = parse(content)
            validate(document, schema)
            match_codes(document)
            count = read_back(content, document)
            print(f"{path}: {count} unit{'' if count == 1 else 's'}")
        except OSError as error:
            print(f"{path}: {error.strerror}", file=sys.stderr)
            status = 1
        except Fault as fault:
            place = path if fault.line is None else f"{path}:{fault.line}"
            print(f"{place}: {fault}", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
