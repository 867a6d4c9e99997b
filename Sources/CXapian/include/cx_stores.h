/// Stores: what is kept of documents beside a database's tables, in files of its folder that readers map into memory.
///
/// A new local database may have three: the data of its documents, compressed some together; one value of each, as it is; and values that
/// are lists of names, as numbers into a table of the names. Documents can then only be added. They are merged with the database, and found
/// again when it is opened; where it has none, Xapian's tables hold the same.
#ifndef CX_STORES_H
#define CX_STORES_H

#include "cx_database.h"
#include "cx_enquire.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Which values of the documents to come go into stores. All pointers belong to the caller, and what they point to is copied.
typedef struct cx_store_layout {
  /// The slot whose values are kept as they are.
  uint32_t list_slot;
  /// The slots whose values are lists of names; 15 at most.
  const uint32_t *name_slots;
  size_t name_slot_count;
  /// What parts the names of a list.
  char separator;
} cx_store_layout;

/// Counts one name of a slot: the number of the database among those that were opened as one, the number of the name in it, and how many
/// documents have it. Must not throw.
typedef void (*cx_name_visitor)(void *context, uint32_t database, uint32_t name, uint64_t count);

/// Whether the names of a slot are numbered in all databases: 1 or 0.
int cx_database_has_names(const cx_database *database, uint32_t slot);

/// A name by its number. Fails with CX_ERROR_NOT_FOUND when there is none. Returns 0 or -1.
int cx_database_name(const cx_database *database, uint32_t part, uint32_t slot, uint32_t name, cx_sink sink,
                     void *context, cx_error *error);

/// What the counter with a number counted in the last match, in no order; for slots of numbered names alone. Returns 0 or -1.
int cx_enquire_name_counts(cx_enquire *enquire, size_t counter, cx_name_visitor visitor, void *context,
                           cx_error *error);

#ifdef __cplusplus
}
#endif

#endif
