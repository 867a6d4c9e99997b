#!/usr/bin/env python3
"""Indexes a file of articles with tantivy: tantivy_build.py ARTICLES.jsonl FOLDER"""
import json
import os
import sys

import tantivy


def main(articles, folder):
    os.makedirs(folder)
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("id", stored=True, tokenizer_name="raw")
    schema.add_text_field("title", stored=True, tokenizer_name="en_stem")
    schema.add_text_field("body", stored=True, tokenizer_name="en_stem")
    writer = tantivy.Index(schema.build(), path=folder).writer(heap_size=256_000_000, num_threads=2)
    with open(articles) as lines:
        for line in lines:
            if line.strip():
                article = json.loads(line)
                writer.add_document(
                    tantivy.Document(id=[article["id"]], title=[article.get("title") or ""], body=[article["body"]]))
    writer.commit()
    writer.wait_merging_threads()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
