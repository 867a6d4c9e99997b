"""Draws sets of queries from the articles at hand, the same for the same articles."""
import random
import re

WORD = re.compile(r"[a-z]{4,}")
NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}\b")


def draw(articles, count=100, seed=7):
    """Lists of queries by kind. Words are drawn from running text, so common ones come often, as they do in what people ask."""
    rng = random.Random(seed)

    def words(pattern=WORD):
        while True:
            found = pattern.findall(rng.choice(articles)["body"])
            if found:
                return found

    def pair():
        while True:
            found = words()
            if len(found) > 1:
                place = rng.randrange(len(found) - 1)
                return f"{found[place]} {found[place + 1]}"

    def phrase():
        while True:
            found = re.findall(r"[A-Za-z]{3,} [A-Za-z]{3,}", rng.choice(articles)["body"])
            if found:
                return rng.choice(found).lower()

    apart = [f"{rng.choice(words())} {rng.choice(words())}" for _ in range(count)]
    return {
        "single": [rng.choice(words()) for _ in range(count)],
        "and": [pair() for _ in range(count)],
        "or": apart,
        "phrase": [phrase() for _ in range(count)],
        "name-phrase": [rng.choice(words(NAME)) for _ in range(count)],
    }
