/// Merging and checking databases.
#ifndef CX_MAINTENANCE_H
#define CX_MAINTENANCE_H

#include "cx_base.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum cx_compaction_level { CX_COMPACT_STANDARD, CX_COMPACT_FULL, CX_COMPACT_FULLER } cx_compaction_level;

/// Hears of the progress: the table at work, and what is said of it (empty when it begins). Must not throw.
typedef void (*cx_progress)(void *context, const char *table, size_t table_length, const char *status,
                            size_t status_length);

/// Merges the databases at `sources`, in order and numbered anew, into a new one at `destination`. `block_size` 0 is
/// 8192 bytes; `single_file` writes one file instead of a folder, without stores; `progress` may be NULL. Returns 0 or -1.
int cx_compact(const char *const *sources, size_t count, const char *destination, cx_compaction_level level,
               uint32_t block_size, int single_file, cx_progress progress, void *context, cx_error *error);

/// Reads every block of a database and holds its tables against one another.
/// `*faults` is the number of errors found; what was found is given to `report`. Fails when the database cannot even be opened. Returns 0 or -1.
int cx_check(const char *path, size_t *faults, cx_sink report, void *context, cx_error *error);

#ifdef __cplusplus
}
#endif

#endif
