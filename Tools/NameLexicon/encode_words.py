#!/usr/bin/env python3
"""Give each frequent English word a vector: what the sentence encoder all-MiniLM-L6-v2 makes of the word alone.

usage: encode_words.py LEXEME_PROB.json.gz MODEL_FOLDER OUTPUT.npz

The words are those of the lexeme table, upper and lower case put together: the common ones, and many more of those that are
mostly written with a capital. MODEL_FOLDER holds model.safetensors and vocab.txt. Only NumPy is needed; it takes ten minutes on
one core.
"""
import argparse, gzip, json, math, os, struct, unicodedata
import numpy as np


def frequent_words(path, common, names):
    """The `common` most frequent words, lower-cased, by the sum of the probabilities of their spellings, and those among the
    first `names` that are mostly written with a capital, as names are."""
    total, capital = {}, {}
    for word, log_prob in json.load(gzip.open(path)).items():
        low = word.lower()
        if any(c.isalpha() for c in word) and not any(c.isspace() for c in word) and len(word) <= 24:
            total[low] = total.get(low, 0.0) + math.exp(log_prob)
            if word[0].isupper():
                capital[low] = capital.get(low, 0.0) + math.exp(log_prob)

    def is_name(word):
        # The lexemes hold the last words of sentences with their point.
        if word[-1] == "." and total.get(word[:-1], 0) > total[word]:
            return False
        return word[0].isalpha() and not any(c.isdigit() or c in "/+:,()_" for c in word) and capital.get(word, 0) > 0.6 * total[word]

    order = sorted(total, key=lambda word: (-total[word], word))
    return order[:common] + [word for word in order[common:names] if is_name(word)]


class Tokenizer:
    """WordPiece of uncased BERT, for one word."""

    def __init__(self, path):
        self.ids = {line.rstrip("\n"): i for i, line in enumerate(open(path, encoding="utf-8"))}

    def pieces(self, word):
        word = "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")
        result, part = [], ""
        for c in word:
            if not c.isalnum():
                result, part = result + self.greedy(part) + self.greedy(c), ""
            else:
                part += c
        return result + self.greedy(part)

    def greedy(self, part):
        result, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = ("##" if start else "") + part[start:end]
                if piece in self.ids:
                    result.append(self.ids[piece])
                    start = end
                    break
            else:
                return [self.ids["[UNK]"]]
        return result


def tensors(path):
    data = np.memmap(path, dtype=np.uint8, mode="r")
    size = struct.unpack("<Q", bytes(data[:8]))[0]
    header = json.loads(bytes(data[8 : 8 + size]))
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            yield name, np.frombuffer(bytes(data[8 + size + start : 8 + size + end]), np.float32).reshape(entry["shape"])


def normed(x, weight, bias):
    x = x - x.mean(-1, keepdims=True)
    return x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12) * weight + bias


def gelu(x):
    # Abramowitz and Stegun 7.1.26 for erf, good to 1e-7.
    z = np.abs(x) / np.float32(math.sqrt(2))
    t = 1 / (1 + np.float32(0.3275911) * z)
    poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    erf = np.sign(x) * (1 - poly * np.exp(-z * z))
    return (0.5 * x * (1 + erf)).astype(np.float32)


class Encoder:
    heads = 12

    def __init__(self, folder):
        self.w = {name.removeprefix("bert."): value for name, value in tensors(os.path.join(folder, "model.safetensors"))}
        self.layers = 1 + max(int(n.split(".")[2]) for n in self.w if n.startswith("encoder.layer."))

    def __call__(self, ids):
        """The mean of the last layer over the pieces; `ids` are rows of equal length."""
        w, (rows, length) = self.w, ids.shape
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:length]
        x = normed(x + w["embeddings.token_type_embeddings.weight"][0], w["embeddings.LayerNorm.weight"], w["embeddings.LayerNorm.bias"])
        for layer in range(self.layers):
            p = f"encoder.layer.{layer}."
            dense = lambda name, v: v @ w[p + name + ".weight"].T + w[p + name + ".bias"]
            split = lambda v: v.reshape(rows, length, self.heads, -1).transpose(0, 2, 1, 3)
            q, k, v = (split(dense("attention.self." + n, x)) for n in ("query", "key", "value"))
            scores = q @ k.transpose(0, 1, 3, 2) / math.sqrt(q.shape[-1])
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            mixed = (scores / scores.sum(-1, keepdims=True)) @ v
            mixed = dense("attention.output.dense", mixed.transpose(0, 2, 1, 3).reshape(rows, length, -1))
            norm = p + "attention.output.LayerNorm."
            x = normed(x + mixed, w[norm + "weight"], w[norm + "bias"])
            norm = p + "output.LayerNorm."
            x = normed(x + dense("output.dense", gelu(dense("intermediate.dense", x))), w[norm + "weight"], w[norm + "bias"])
        return x.mean(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("probabilities")
    parser.add_argument("model")
    parser.add_argument("output")
    parser.add_argument("--common", type=int, default=45_000)
    parser.add_argument("--names", type=int, default=105_000)
    parser.add_argument("--known", help="an earlier OUTPUT, whose vectors are taken over")
    arguments = parser.parse_args()

    words = frequent_words(arguments.probabilities, arguments.common, arguments.names)
    tokenizer, encoder = Tokenizer(os.path.join(arguments.model, "vocab.txt")), Encoder(arguments.model)
    begin, end = tokenizer.ids["[CLS]"], tokenizer.ids["[SEP]"]
    vectors = np.zeros((len(words), 384), np.float32)
    known = {}
    if arguments.known:
        earlier = np.load(arguments.known)
        known = dict(zip(map(str, earlier["words"]), earlier["vectors"]))
    by_length = {}
    for i, word in enumerate(words):
        if word in known:
            vectors[i] = known[word]
            continue
        pieces = tokenizer.pieces(word)[:10]
        by_length.setdefault(len(pieces), []).append((i, [begin] + pieces + [end]))
    print(f"{len(words)} words, {sum(map(len, by_length.values()))} of them new")
    for length, rows in sorted(by_length.items()):
        for start in range(0, len(rows), 512):
            batch = rows[start : start + 512]
            vectors[[i for i, _ in batch]] = encoder(np.array([ids for _, ids in batch]))
    np.savez(arguments.output, words=np.array(words), vectors=vectors.astype(np.float16))


if __name__ == "__main__":
    main()
