// The stores of a database, which come together or not at all.
#ifndef CX_STORES_HPP
#define CX_STORES_HPP

#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

#include "cx_stores.h"
#include "cx_writer.h"
#include "list_store.hpp"
#include "name_store.hpp"
#include "parts.hpp"
#include "text_store.hpp"

namespace cx {

/// The stores of one database. One thread holds them.
struct Stores {
  TextStore texts;
  ListStore lists;
  NameStore names;
  /// Names the database that they belong to.
  std::string uuid;

  /// The stores in the folder of a database, or none. Throws where they are not those of its documents.
  static std::shared_ptr<Stores> open(const std::string &folder, const Xapian::Database &database);

  /// Whether a slot's values are kept here, and what a document has in it.
  bool has(Xapian::valueno slot) const { return slot == lists.slot() || names.column(slot) >= 0; }
  std::string value(uint32_t document, Xapian::valueno slot) const;

 private:
  explicit Stores(const std::string &folder);
};

/// Those of databases that are opened as one, in order; nothing where a database has none.
using StoresList = std::vector<std::shared_ptr<Stores>>;

/// Which of them holds a document, and its number there.
inline Stores *stores_of(const StoresList &stores, Xapian::docid &document) {
  if (stores.empty()) return nullptr;
  Stores *found = stores[part_among(stores.size(), document)].get();
  if (found) document = own_among(stores.size(), document);
  return found;
}

/// Whether all databases number the names of a slot, or keep its values as lists.
bool have_names(const StoresList &stores, Xapian::valueno slot);
bool have_lists(const StoresList &stores, Xapian::valueno slot);

/// Writes the stores of a new database.
class StoresWriter {
 public:
  StoresWriter(const std::string &folder, const cx_store_layout &layout);

  bool has(Xapian::valueno slot) const { return slot == lists_.slot() || names_.column(slot) >= 0; }

  /// Adds what is kept of a document.
  void add(const cx_document &document);
  /// Adds the documents of another database.
  void add_all(const Stores &stores);
  void finish();

  uint32_t document_count() const { return document_count_; }

 private:
  TextStoreWriter texts_;
  ListStoreWriter lists_;
  NameStoreWriter names_;
  uint32_t document_count_ = 0;
};

/// Merges the stores of databases, in order; does nothing where they have none.
void merge_stores(const std::vector<std::string> &folders, const std::vector<Xapian::Database> &databases,
                  const std::string &destination);

/// What is wrong with the stores of a database, which it may have or not: reads all texts and lists.
std::vector<std::string> faults_of_stores(const std::string &folder);

}  // namespace cx

#endif
