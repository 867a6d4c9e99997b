#include "name_store.hpp"

#include <xapian.h>

#include <array>
#include <limits>
#include <utility>

namespace cx {

namespace {

constexpr uint32_t magic = 0x314E5844;  // DXN1
constexpr uint32_t many = 15;
constexpr size_t column_size = 16;
constexpr uint32_t all_columns = (1u << most_name_slots) - 1;

void append_number(std::string &bytes, uint32_t number) {
  for (; number >= 0x80; number >>= 7) bytes.push_back(char(number | 0x80));
  bytes.push_back(char(number));
}

uint32_t size32(uint64_t size) {
  if (size > std::numeric_limits<uint32_t>::max()) throw Xapian::DatabaseError("more than 4 GiB of names in one database");
  return uint32_t(size);
}

}  // namespace

NameStore::NameStore(const std::string &path) : file_(path, magic) {
  if (file_.size() < 12) file_.damaged();
  const char *end = file_.bytes(file_.size() - 12, 12);
  separator_ = char(load32(end));
  document_count_ = load32(end + 4);
  uint32_t columns = load32(end + 8);
  uint64_t table = columns * column_size;
  if (columns > most_name_slots || table > file_.size() - 12) file_.damaged();
  const char *column = file_.bytes(file_.size() - 12 - table, table);
  uint64_t names = file_.size() - 12 - table;
  for (uint32_t i = 0; i < columns; ++i, column += column_size) {
    uint32_t count = load32(column + 4);
    uint64_t start = load64(column + 8);
    uint64_t ends = uint64_t(count) * 4;
    const char *all = file_.bytes(start, ends);
    uint32_t size = count == 0 ? 0 : load32(all + ends - 4);
    columns_.push_back({load32(column), count, file_.bytes(start + ends, size), all, size});
    if (start < names) names = start;
  }
  uint64_t ends = uint64_t(document_count_) * 4;
  if (ends > names) file_.damaged();
  rows_size_ = names - ends;
  ends_ = file_.bytes(rows_size_, ends);
}

int NameStore::column(uint32_t slot) const {
  for (size_t column = 0; column < columns_.size(); ++column) {
    if (columns_[column].slot == slot) return int(column);
  }
  return -1;
}

std::string_view NameStore::name(size_t column, uint32_t number) const {
  const Column &names = columns_[column];
  if (number >= names.count) throw Xapian::DocNotFoundError("no name " + std::to_string(number));
  uint32_t start = number == 0 ? 0 : load32(names.ends + size_t(number - 1) * 4);
  uint32_t end = load32(names.ends + size_t(number) * 4);
  if (start > end || end > names.size) file_.damaged();
  return std::string_view(names.names + start, end - start);
}

std::string_view NameStore::row(uint32_t document) const {
  if (document == 0 || document > document_count_) return {};
  const char *ends = ends_ + size_t(document - 1) * 4;
  uint32_t start = document == 1 ? 0 : load32(ends - 4);
  uint32_t end = load32(ends);
  if (start > end || end > rows_size_) file_.damaged();
  return std::string_view(file_.bytes(start, end - start), end - start);
}

template <typename Take>
void NameStore::each(std::string_view row, uint32_t wanted, Take take) const {
  const unsigned char *cursor = reinterpret_cast<const unsigned char *>(row.data());
  const unsigned char *end = cursor + row.size();
  auto number = [&] {
    uint32_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      if (cursor == end || shift > 28) file_.damaged();
      unsigned char byte = *cursor++;
      number |= uint32_t(byte & 0x7F) << shift;
      if (byte < 0x80) return number;
    }
  };
  while (cursor < end) {
    unsigned char head = *cursor++;
    size_t column = head >> 4;
    uint32_t count = head & many;
    if (column >= columns_.size()) file_.damaged();
    if (count == many) count = number();
    if (!(wanted & (1u << column))) {
      for (; count > 0 && cursor < end; ++cursor) count -= *cursor < 0x80;
      if (count > 0) file_.damaged();
      continue;
    }
    const uint32_t names = columns_[column].count;
    for (uint32_t i = 0; i < count; ++i) {
      uint32_t name = number();
      if (name >= names) file_.damaged();
      take(column, name);
    }
  }
}

std::string NameStore::list(uint32_t document, size_t column) const {
  std::string list;
  each(row(document), 1u << column, [&](size_t, uint32_t number) {
    if (!list.empty()) list.push_back(separator_);
    list += name(column, number);
  });
  return list;
}

std::vector<std::vector<NameStore::Count>> NameStore::count(const std::vector<uint32_t> &documents, uint32_t columns) {
  std::vector<std::vector<Count>> counts(columns_.size());
  zeros_.resize(columns_.size());
  for (size_t column = 0; column < columns_.size(); ++column) {
    if (columns & (1u << column)) zeros_[column].resize(columns_[column].count);
  }
  std::array<uint32_t *, most_name_slots> counting = {};
  for (size_t column = 0; column < columns_.size(); ++column) counting[column] = zeros_[column].data();
  // Rows that come from memory while one is read.
  constexpr size_t ahead = 8;
  for (size_t i = 0; i < documents.size(); ++i) {
    if (i + ahead < documents.size()) __builtin_prefetch(row(documents[i + ahead]).data());
    each(row(documents[i]), columns, [&](size_t column, uint32_t name) {
      if (counting[column][name]++ == 0) counts[column].push_back({name, 0});
    });
  }
  for (size_t column = 0; column < columns_.size(); ++column) {
    for (Count &count : counts[column]) std::swap(count.documents, zeros_[column][count.name]);
  }
  return counts;
}

NameStoreWriter::NameStoreWriter(const std::string &path, const std::vector<uint32_t> &slots, char separator)
    : file_(path), separator_(separator), row_(slots.size()) {
  if (slots.size() > most_name_slots) throw Xapian::InvalidArgumentError("too many slots of names");
  for (uint32_t slot : slots) columns_.push_back({slot, {}, {}, {}});
}

int NameStoreWriter::column(uint32_t slot) const {
  for (size_t column = 0; column < columns_.size(); ++column) {
    if (columns_[column].slot == slot) return int(column);
  }
  return -1;
}

uint32_t NameStoreWriter::number(Column &column, std::string_view name) {
  auto known = column.numbers.emplace(std::string(name), uint32_t(column.ends.size()));
  if (known.second) {
    column.names.append(name);
    column.ends.push_back(size32(column.names.size()));
  }
  return known.first->second;
}

void NameStoreWriter::set(size_t column, std::string_view list) {
  row_[column].clear();
  size_t start = 0;
  while (start < list.size()) {
    size_t stop = list.find(separator_, start);
    if (stop == std::string_view::npos) stop = list.size();
    if (stop > start) row_[column].push_back(number(columns_[column], list.substr(start, stop - start)));
    start = stop + 1;
  }
}

void NameStoreWriter::add() {
  bytes_.clear();
  for (size_t column = 0; column < row_.size(); ++column) {
    uint32_t count = uint32_t(row_[column].size());
    if (count == 0) continue;
    bytes_.push_back(char(column << 4 | (count < many ? count : many)));
    if (count >= many) append_number(bytes_, count);
    for (uint32_t name : row_[column]) append_number(bytes_, name);
    row_[column].clear();
  }
  file_.write(bytes_);
  ends_.push_back(size32(file_.position()));
}

void NameStoreWriter::add_all(const NameStore &store) {
  std::vector<size_t> places;
  std::vector<std::vector<uint32_t>> numbers;
  for (size_t column = 0; column < store.slot_count(); ++column) {
    int place = this->column(store.slot(column));
    if (place < 0) throw Xapian::InvalidArgumentError("the databases keep names of other slots");
    places.push_back(size_t(place));
    numbers.emplace_back(store.name_count(column), std::numeric_limits<uint32_t>::max());
  }
  for (uint32_t document = 1; document <= store.document_count(); ++document) {
    store.each(store.row(document), all_columns, [&](size_t column, uint32_t name) {
      uint32_t &known = numbers[column][name];
      if (known == std::numeric_limits<uint32_t>::max()) known = number(columns_[places[column]], store.name(column, name));
      row_[places[column]].push_back(known);
    });
    add();
  }
}

void NameStoreWriter::finish() {
  for (uint32_t end : ends_) file_.write32(end);
  std::vector<uint64_t> starts;
  for (Column &column : columns_) {
    starts.push_back(file_.position());
    for (uint32_t end : column.ends) file_.write32(end);
    file_.write(column.names);
  }
  for (size_t i = 0; i < columns_.size(); ++i) {
    file_.write32(columns_[i].slot);
    file_.write32(uint32_t(columns_[i].ends.size()));
    file_.write64(starts[i]);
  }
  file_.write32(uint32_t(static_cast<unsigned char>(separator_)));
  file_.write32(uint32_t(ends_.size()));
  file_.write32(uint32_t(columns_.size()));
  file_.finish(magic);
}

}  // namespace cx
