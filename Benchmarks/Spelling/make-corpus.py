#!/usr/bin/env python3
"""Makes texts to measure the spelling checks on, from packages of Debian 12.

usage: make-corpus.py FOLDER

Prose that people wrote to be read, most of it dialogue and argument: campaigns of games, a book,
manuals, with names, numbers and words that no dictionary has. Packages are downloaded into
FOLDER/packages and unpacked, not installed. What comes out:

  FOLDER/en/NAME.txt      one English sentence a line
  FOLDER/en-vi/NAME.tsv   English and Vietnamese, one pair a line
"""

import glob
import gzip
import html
import os
import re
import struct
import subprocess
import sys

PACKAGES = [
    "anarchism", "debian-handbook", "endless-sky-data", "gnome-user-docs", "naev-data",
    "fortunes", "widelands-data", "wesnoth-1.16-data", "libreoffice-l10n-vi",
] + ["wesnoth-1.16-" + name for name in (
    "dm dw ei httt l low nr sof sotbe thot trow tsg ttb utbs".split())]

ABBREVIATION = re.compile(r"\b(Mr|Mrs|Ms|Dr|St|Prof|vs|etc|e\.g|i\.e|cf|vol|p|pp|No|[A-Z])\.$")


def unpacked(folder):
    packages = os.path.join(folder, "packages")
    os.makedirs(packages, exist_ok=True)
    for package in PACKAGES:
        target = os.path.join(packages, package)
        if os.path.isdir(target):
            continue
        found = glob.glob(os.path.join(packages, package + "_*.deb"))
        if not found:
            subprocess.run(["apt-get", "download", "-q", package], cwd=packages, check=True)
            found = glob.glob(os.path.join(packages, package + "_*.deb"))
        subprocess.run(["dpkg", "-x", found[0], target], check=True)
    return packages


def read(path):
    opened = gzip.open(path) if path.endswith(".gz") else open(path, "rb")
    with opened as file:
        return file.read().decode("utf-8", "replace")


def sentences(paragraph):
    paragraph = re.sub(r"\s+", " ", paragraph).strip()
    start = 0
    for match in re.finditer(r"[.!?…]+[\"”’')]*\s+(?=[\"“‘'(]*[A-Z0-9])", paragraph):
        piece = paragraph[start:match.end()].strip()
        if ABBREVIATION.search(piece):
            continue
        yield piece
        start = match.end()
    yield paragraph[start:].strip()


def is_prose(sentence):
    words = re.findall(r"[^\W\d_]+", sentence)
    return (
        len(words) >= 5 and sentence[-1] in ".!?…\"”’')" and not re.search(r"[<>{}|\\=_$%@]", sentence)
        and sum(word.islower() for word in words) * 2 >= len(words))


def write_sentences(folder, name, paragraphs):
    os.makedirs(os.path.join(folder, "en"), exist_ok=True)
    seen = set()
    with open(os.path.join(folder, "en", name + ".txt"), "w", encoding="utf-8") as out:
        for paragraph in paragraphs:
            for sentence in sentences(paragraph):
                if sentence and is_prose(sentence) and sentence not in seen:
                    seen.add(sentence)
                    out.write(sentence + "\n")


def messages(path):
    """The pairs of a GNU gettext catalogue (GNU gettext manual, "The Format of GNU MO Files")."""
    with open(path, "rb") as file:
        data = file.read()
    if len(data) < 28 or struct.unpack("<I", data[:4])[0] != 0x950412DE:
        return
    count, originals, translations = struct.unpack("<III", data[8:20])
    for number in range(1, count):
        texts = []
        for table in (originals, translations):
            length, start = struct.unpack("<II", data[table + 8 * number:table + 8 * number + 8])
            texts.append(data[start:start + length].decode("utf-8", "replace").split("\0")[0])
        yield texts[0].split("\4")[-1], texts[1]


def plain(text):
    text = re.sub(r"<[^>]*>", "", text.split("^")[-1])
    return re.sub(r"\s+", " ", html.unescape(text)).strip()


def write_pairs(folder, name, paths, longest=10_000):
    os.makedirs(os.path.join(folder, "en-vi"), exist_ok=True)
    seen = set()
    with open(os.path.join(folder, "en-vi", name + ".tsv"), "w", encoding="utf-8") as out:
        for path in paths:
            for pair in messages(path):
                source, target = map(plain, pair)
                if source and target and source != target and source not in seen:
                    seen.add(source)
                    out.write(source + "\t" + target + "\n")


def main():
    folder = os.path.abspath(sys.argv[1])
    packages = unpacked(folder)

    def files(pattern):
        return sorted(glob.glob(os.path.join(packages, pattern), recursive=True))

    def quoted(pattern, mark):
        for path in files(pattern):
            yield from re.findall(mark, read(path))

    write_sentences(folder, "endless-sky", quoted("endless-sky-data/**/data/*.txt", r"`\s*([^`]+)`"))
    write_sentences(
        folder, "naev",
        (re.sub(r"\\[nt\"]", " ", text) for text in quoted(
            "naev-data/**/*.lua", r"_\(\s*(?:\"|\[\[)((?:[^\"\]\\]|\\.){20,})(?:\"|\]\])")))
    write_sentences(
        folder, "widelands",
        quoted("widelands-data/**/campaigns/**/texts.lua", r"_\s*(?:\(\s*)?\[\[(.*?)\]\]"))
    book = [
        paragraph.replace("*", "").replace("#", "").replace("> ", "")
        for path in files("anarchism/**/markdown/sec*.md.gz")
        for paragraph in re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", read(path)).split("\n\n")]
    write_sentences(folder, "anarchism", book)
    cookies = [
        re.sub(r"\n\t+-- .*", "", cookie, flags=re.S)
        for name in "people science politics work wisdom education law men-women sports".split()
        for path in files("fortunes/**/fortunes/" + name)
        for cookie in read(path).split("\n%\n")]
    write_sentences(folder, "fortunes", cookies)
    handbook = [
        plain(paragraph)
        for path in files("debian-handbook/**/html/en-US/sect.*.html")
        for paragraph in re.findall(r'<div class="para">(.*?)</div>', read(path), flags=re.S)]
    write_sentences(folder, "handbook", handbook)

    campaigns = files("wesnoth-*/**/locale/vi/LC_MESSAGES/*.mo")
    for path in campaigns:
        write_pairs(folder, os.path.basename(path)[:-3], [path])
    write_pairs(folder, "libreoffice", files("libreoffice-l10n-vi/**/LC_MESSAGES/*.mo"))
    write_pairs(folder, "system", sorted(glob.glob("/usr/share/locale/vi/LC_MESSAGES/*.mo")))


main()
