// Tells the databases apart that are searched as one, and their documents.
#ifndef CX_PARTS_HPP
#define CX_PARTS_HPP

#include <xapian.h>

#include <string>
#include <vector>

namespace cx {

/// The UUIDs of local databases that are searched as one, in order.
inline std::vector<std::string> uuids_of(const std::vector<Xapian::Database> &parts) {
  std::vector<std::string> uuids;
  for (const Xapian::Database &part : parts) uuids.push_back(part.get_uuid());
  return uuids;
}

/// Xapian numbers the documents of several databases in turn: the number among all of document `own` of database `part` of `parts`.
inline Xapian::docid docid_among(size_t parts, size_t part, Xapian::docid own) {
  return (own - 1) * Xapian::docid(parts) + Xapian::docid(part) + 1;
}

/// The database that such a number is of, and the number there.
inline size_t part_among(size_t parts, Xapian::docid docid) { return (docid - 1) % parts; }
inline Xapian::docid own_among(size_t parts, Xapian::docid docid) { return (docid - 1) / Xapian::docid(parts) + 1; }

/// Which of some databases this is, by its UUID: a posting source is put to one after another and not told which. Throws where it is none.
inline size_t part_of(const std::vector<std::string> &uuids, const Xapian::Database &database) {
  const std::string uuid = database.get_uuid();
  for (size_t part = 0; part < uuids.size(); ++part) {
    if (uuids[part] == uuid) return part;
  }
  throw Xapian::InvalidOperationError("the query was made for other databases");
}

}  // namespace cx

#endif
