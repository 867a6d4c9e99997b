#include "value_counts.hpp"

#include <algorithm>

namespace cx {

size_t DocumentSpy::count() const {
  size_t sum = 0;
  for (const std::vector<Xapian::docid> &part : documents_) sum += part.size();
  return sum;
}

const PartedDocuments &DocumentSpy::in_order() {
  for (std::vector<Xapian::docid> &part : documents_) {
    if (!std::is_sorted(part.begin(), part.end())) std::sort(part.begin(), part.end());
  }
  return documents_;
}

Counts count_values(const std::vector<Xapian::Database> &parts, const StoresList &stores, const PartedDocuments &documents,
                    Xapian::valueno slot, int separator) {
  Counts counts;
  for (size_t part = 0; part < parts.size(); ++part) {
    if (documents[part].empty()) continue;
    if (stores[part] && stores[part]->has(slot)) {
      for (Xapian::docid docid : documents[part]) {
        std::string value = stores[part]->value(docid, slot);
        if (!value.empty()) add_value(counts, value, separator, 1);
      }
      continue;
    }
    Xapian::ValueIterator values = parts[part].valuestream_begin(slot);
    const Xapian::ValueIterator end = parts[part].valuestream_end(slot);
    for (Xapian::docid docid : documents[part]) {
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
                                                                    const PartedDocuments &documents,
                                                                    const std::vector<Xapian::valueno> &slots) {
  std::vector<std::vector<std::vector<NameStore::Count>>> counts;
  for (size_t part = 0; part < stores.size(); ++part) {
    NameStore &names = stores[part]->names;
    uint32_t columns = 0;
    for (Xapian::valueno slot : slots) {
      int column = names.column(slot);
      if (column >= 0) columns |= 1u << column;
    }
    counts.push_back(names.count(documents[part], columns));
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
