"""The peers: how each indexes the same articles, and how it is asked. A peer that is not here is left out, and it is said."""
import importlib.util
import os
import shutil
import sys


def texts(article):
    return (article.get("title") or "").replace("\n", " "), article["body"]


class Omega:
    """Xapian Omega's scriptindex and quest."""

    name = "scriptindex"

    def __init__(self, articles, work):
        self.is_here = bool(shutil.which("scriptindex"))
        self.index, dump, script = f"{work}/omega.db", f"{work}/omega.dump", f"{work}/omega.script"
        with open(dump, "w") as out:
            for article in articles:
                title, body = texts(article)
                out.write(f"id={article['id']}\ntitle={title}\nbody={body.replace(chr(10), ' ')}\n\n")
        with open(script, "w") as out:
            out.write("id : boolean=Q unique=Q field\ntitle : field index=S index\nbody : field index\n")
        self.build = (["scriptindex", self.index, script, dump],)

    def search(self, words, operator):
        return ["quest", "-d", self.index, "-o", operator, "-m", "10", " ".join(words)]


class SQLite:
    """SQLite's FTS5 through its shell."""

    name = "SQLite FTS5"
    statement = "select id, snippet(a, 2, '*', '*', '...', 30) from a where a match '{}' order by rank limit 10;"

    def __init__(self, articles, work):
        self.is_here = bool(shutil.which("sqlite3"))
        self.index, script = f"{work}/fts.db", f"{work}/fts.sql"
        quote = lambda text: "'" + text.replace("'", "''").replace("\0", "") + "'"
        with open(script, "w") as out:
            out.write("pragma journal_mode=off; pragma synchronous=off;\n")
            out.write("create virtual table a using fts5(id unindexed, title, body, tokenize='porter unicode61');\nbegin;\n")
            for article in articles:
                title, body = texts(article)
                out.write(f"insert into a values({quote(article['id'])},{quote(title)},{quote(body)});\n")
            out.write("commit; insert into a(a) values('optimize');\n")
        self.build = (["sqlite3", self.index], script)

    def search(self, words, operator):
        return ["sqlite3", self.index, self.statement.format(f" {operator.upper()} ".join(words))]


class Tantivy:
    """tantivy from Python: stems, positions, stored texts, two threads."""

    name = "tantivy"

    def __init__(self, articles, work):
        self.is_here = importlib.util.find_spec("tantivy") is not None
        self.index = f"{work}/tantivy"
        script = os.path.join(os.path.dirname(__file__), "tantivy_build.py")
        self.build = ([sys.executable, script, f"{work}/articles.jsonl", self.index],)
