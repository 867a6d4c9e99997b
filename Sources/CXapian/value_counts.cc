#include "value_counts.hpp"

#include <algorithm>

namespace cx {

namespace {

/// The numbers of documents in each database, in rising order, so that files are read from front to back.
std::vector<std::vector<Xapian::docid>> by_part(const std::vector<Xapian::docid> &docids, size_t parts) {
  std::vector<std::vector<Xapian::docid>> in_part(parts);
  for (Xapian::docid docid : docids) in_part[(docid - 1) % parts].push_back((docid - 1) / Xapian::docid(parts) + 1);
  for (std::vector<Xapian::docid> &part : in_part) {
    if (!std::is_sorted(part.begin(), part.end())) std::sort(part.begin(), part.end());
  }
  return in_part;
}

}  // namespace

Counts count_values(const std::vector<Xapian::Database> &parts, const StoresList &stores,
                    const std::vector<Xapian::docid> &docids, Xapian::valueno slot, int separator) {
  std::vector<std::vector<Xapian::docid>> in_part = by_part(docids, parts.size());
  Counts counts;
  for (size_t part = 0; part < parts.size(); ++part) {
    if (in_part[part].empty()) continue;
    if (stores[part] && stores[part]->has(slot)) {
      for (Xapian::docid docid : in_part[part]) {
        std::string value = stores[part]->value(docid, slot);
        if (!value.empty()) add_value(counts, value, separator, 1);
      }
      continue;
    }
    Xapian::ValueIterator values = parts[part].valuestream_begin(slot);
    const Xapian::ValueIterator end = parts[part].valuestream_end(slot);
    for (Xapian::docid docid : in_part[part]) {
      if (values == end) break;
      if (values.get_docid() < docid) {
        values.skip_to(docid);
        if (values == end) break;
      }
      if (values.get_docid() == docid) add_value(counts, *values, separator, 1);
    }
  }
  return counts;
}

std::vector<std::vector<std::vector<NameStore::Count>>> count_names(const StoresList &stores,
                                                                    const std::vector<Xapian::docid> &docids,
                                                                    const std::vector<Xapian::valueno> &slots) {
  std::vector<std::vector<Xapian::docid>> in_part = by_part(docids, stores.size());
  std::vector<std::vector<std::vector<NameStore::Count>>> counts;
  for (size_t part = 0; part < stores.size(); ++part) {
    NameStore &names = stores[part]->names;
    uint32_t columns = 0;
    for (Xapian::valueno slot : slots) {
      int column = names.column(slot);
      if (column >= 0) columns |= 1u << column;
    }
    counts.push_back(names.count(in_part[part], columns));
  }
  return counts;
}

void add_value(Counts &counts, const std::string &value, int separator, uint64_t count) {
  if (separator < 0) {
    counts[value] += count;
    return;
  }
  size_t start = 0;
  while (start < value.size()) {
    size_t stop = std::min(value.find(char(separator), start), value.size());
    if (stop > start) counts[value.substr(start, stop - start)] += count;
    start = stop + 1;
  }
}

}  // namespace cx
