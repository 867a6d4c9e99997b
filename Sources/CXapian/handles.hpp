// What the opaque handles hold that more than one file opens.
#ifndef CX_HANDLES_HPP
#define CX_HANDLES_HPP

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document_set.hpp"
#include "stores.hpp"

/// What a remote database said of a document.
struct cx_stored {
  std::string data;
  std::vector<std::pair<Xapian::valueno, std::string>> values;

  size_t bytes() const {
    size_t sum = data.size();
    for (const auto &value : values) sum += value.second.size();
    return sum;
  }

  std::string value(Xapian::valueno slot) const {
    for (const auto &value : values) {
      if (value.first == slot) return value.second;
    }
    return std::string();
  }
};

struct cx_database {
  Xapian::Database database;
  /// The databases that it is made of, where they are served elsewhere; empty for a local one.
  std::vector<Xapian::Database> parts;
  /// The databases that a local one is made of, in order; empty where they are served elsewhere.
  std::vector<Xapian::Database> locals;
  /// What is kept beside each of them.
  cx::StoresList stores;
  /// What was fetched, as generations never change.
  std::unordered_map<uint32_t, cx_stored> documents;
  size_t document_bytes;
  std::unordered_map<std::string, Xapian::doccount> frequencies;

  static constexpr size_t most_bytes = 64 << 20;
  static constexpr size_t most_frequencies = 1 << 18;

  /// Forgets what was fetched when it is much.
  void make_room() {
    if (document_bytes <= most_bytes) return;
    documents.clear();
    document_bytes = 0;
  }

  const cx_stored &keep(uint32_t docid, cx_stored &&stored) {
    document_bytes += stored.bytes();
    return documents[docid] = std::move(stored);
  }
};

struct cx_query {
  Xapian::Query query;
  /// What it finds, to be counted without the matcher; none where only the matcher can tell.
  cx::SetTree set;
};

#endif
