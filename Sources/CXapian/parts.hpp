// Tells which of several databases Xapian is asking about.
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
