// One value of each document, as it is: the values one behind another, where each ends; last their slot and how many there are.
#ifndef CX_LIST_STORE_HPP
#define CX_LIST_STORE_HPP

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "mapped_file.hpp"

namespace cx {

/// The values of one database, that of document 1 first.
class ListStore {
 public:
  explicit ListStore(const std::string &path);

  uint32_t document_count() const { return document_count_; }
  uint32_t slot() const { return slot_; }

  /// The value of a document; empty where it has none.
  std::string_view list(uint32_t document) const {
    if (document == 0 || document > document_count_) return {};
    const char *end = ends_ + size_t(document - 1) * 8;
    uint64_t from = document == 1 ? 0 : load64(end - 8);
    uint64_t to = load64(end);
    if (from > to || to > lists_size_) file_.damaged();
    return std::string_view(file_.bytes(from, to - from), to - from);
  }

  /// Has the memory of a value fetched, or of its beginning where it is long.
  void ask_ahead(uint32_t document) const {
    if (document < 2 || document > document_count_) return;
    const char *end = ends_ + size_t(document - 1) * 8;
    uint64_t from = load64(end - 8);
    uint64_t to = std::min(load64(end), from + 64 * 32);
    if (from > to || to > lists_size_) return;
    const char *bytes = file_.bytes(from, to - from);
    for (uint64_t place = 0; place < to - from; place += 64) __builtin_prefetch(bytes + place);
  }

 private:
  friend class ListStoreWriter;

  MappedFile file_;
  uint32_t document_count_ = 0;
  uint32_t slot_ = 0;
  uint64_t lists_size_ = 0;
  const char *ends_ = nullptr;
};

/// Writes a store from its first document to its last.
class ListStoreWriter {
 public:
  ListStoreWriter(const std::string &path, uint32_t slot) : file_(path), slot_(slot) {}

  uint32_t slot() const { return slot_; }

  void add(std::string_view list);
  /// Adds the values of another store, as they are.
  void add_all(const ListStore &store);
  void finish();

 private:
  FileWriter file_;
  uint32_t slot_;
  std::vector<uint64_t> ends_;
};

}  // namespace cx

#endif
