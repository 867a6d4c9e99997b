#include "value_counts.hpp"

#include <algorithm>

namespace cx {

Counts count_values(const std::vector<Xapian::Database> &parts, const std::vector<Xapian::docid> &docids,
                    Xapian::valueno slot, int separator) {
  std::vector<std::vector<Xapian::docid>> in_part(parts.size());
  for (Xapian::docid docid : docids) {
    in_part[(docid - 1) % parts.size()].push_back((docid - 1) / Xapian::docid(parts.size()) + 1);
  }
  Counts counts;
  for (size_t part = 0; part < parts.size(); ++part) {
    std::vector<Xapian::docid> &wanted = in_part[part];
    if (wanted.empty()) continue;
    if (!std::is_sorted(wanted.begin(), wanted.end())) std::sort(wanted.begin(), wanted.end());
    Xapian::ValueIterator values = parts[part].valuestream_begin(slot);
    const Xapian::ValueIterator end = parts[part].valuestream_end(slot);
    for (Xapian::docid docid : wanted) {
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
