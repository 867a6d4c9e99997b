// Values that are lists of names, as numbers into a table of the names: quick to count, and each name is kept once.
//
// For each document a row: for each slot that it has names in a byte (the place of the slot, and how many names, 15 for more, whose number
// follows), then the numbers of the names, LEB128. Then where each row ends, four bytes each. Then for each slot its names one behind
// another, and where each ends; last for each slot its number, how many names it has and where they begin, and the numbers of documents and of slots.
// Names are numbered as they are met, so that the frequent ones have small numbers.
#ifndef CX_NAME_STORE_HPP
#define CX_NAME_STORE_HPP

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mapped_file.hpp"

namespace cx {

constexpr size_t most_name_slots = 15;

/// The names of one database. One thread holds it.
class NameStore {
 public:
  explicit NameStore(const std::string &path);

  uint32_t document_count() const { return document_count_; }
  size_t slot_count() const { return columns_.size(); }
  char separator() const { return separator_; }
  uint32_t slot(size_t column) const { return columns_[column].slot; }

  /// The place of a slot, or -1 where its values are not kept here.
  int column(uint32_t slot) const;
  uint32_t name_count(size_t column) const { return columns_[column].count; }
  std::string_view name(size_t column, uint32_t number) const;

  /// The names of a document in one slot, parted by the separator.
  std::string list(uint32_t document, size_t column) const;

  struct Count {
    uint32_t name;
    uint32_t documents;
  };

  /// For each column among `columns`, bit 0 for the first, how many of `documents` have which name.
  std::vector<std::vector<Count>> count(const std::vector<uint32_t> &documents, uint32_t columns);

 private:
  friend class NameStoreWriter;

  struct Column {
    uint32_t slot;
    uint32_t count;
    const char *names;
    const char *ends;
    uint32_t size;
  };

  std::string_view row(uint32_t document) const;

  /// Calls `take(column, number)` for each name of a row in the columns `wanted`, bit 0 for the first.
  template <typename Take>
  void each(std::string_view row, uint32_t wanted, Take take) const;

  MappedFile file_;
  uint32_t document_count_ = 0;
  uint64_t rows_size_ = 0;
  const char *ends_ = nullptr;
  char separator_ = 0;
  std::vector<Column> columns_;
  /// For each column a zero for each name, while nothing is counted: filling them anew would cost more than most counts.
  std::vector<std::vector<uint32_t>> zeros_;
};

/// Writes a store from its first document to its last.
class NameStoreWriter {
 public:
  NameStoreWriter(const std::string &path, const std::vector<uint32_t> &slots, char separator);

  char separator() const { return separator_; }
  /// The place of a slot, or -1.
  int column(uint32_t slot) const;

  /// Sets the list of the document that is added next.
  void set(size_t column, std::string_view list);
  void add();
  /// Adds the documents of another store.
  void add_all(const NameStore &store);
  void finish();

 private:
  struct Column {
    uint32_t slot;
    std::unordered_map<std::string, uint32_t> numbers;
    std::string names;
    std::vector<uint32_t> ends;
  };

  uint32_t number(Column &column, std::string_view name);

  FileWriter file_;
  char separator_;
  std::vector<Column> columns_;
  std::vector<uint32_t> ends_;
  /// For each column the names of the document at hand.
  std::vector<std::vector<uint32_t>> row_;
  std::string bytes_;
};

}  // namespace cx

#endif
