/// What every part of the shim uses: errors, bytes, the library's version.
#ifndef CX_BASE_H
#define CX_BASE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What kind of thing went wrong, for callers that decide by it.
typedef enum cx_error_kind {
  CX_ERROR_NONE = 0,
  /// An argument that Xapian does not take: a term too long, a wildcard over its limit.
  CX_ERROR_INVALID_ARGUMENT,
  /// The path holds no database, or it cannot be opened.
  CX_ERROR_OPENING,
  /// Files that are not what they should be.
  CX_ERROR_CORRUPT,
  /// Another writer holds the database.
  CX_ERROR_LOCKED,
  /// The database was changed twice since it was opened; reopen and try again.
  CX_ERROR_MODIFIED,
  /// No such document, slot or key.
  CX_ERROR_NOT_FOUND,
  /// The database was made without what the call needs, such as term lists.
  CX_ERROR_FEATURE_UNAVAILABLE,
  /// The network or the other end of it.
  CX_ERROR_NETWORK,
  /// Memory ran out.
  CX_ERROR_OUT_OF_MEMORY,
  /// A callback asked to stop.
  CX_ERROR_CALLBACK,
  /// Anything else.
  CX_ERROR_OTHER,
} cx_error_kind;

/// One error. Zeroed before use; cleared with cx_error_clear. `type`, `message` and `context` are NUL-terminated, owned by the
/// error, and NULL when memory for them ran out.
typedef struct cx_error {
  cx_error_kind kind;
  /// Xapian's name of the exception, such as "DatabaseCorruptError".
  char *type;
  /// What Xapian says of it.
  char *message;
  /// What the shim was doing: "opening Index/current/articles".
  char *context;
} cx_error;

/// Frees what the error owns and zeroes it.
void cx_error_clear(cx_error *error);

/// Takes text from the shim. `data` is valid during the call alone. Must not throw.
typedef void (*cx_sink)(void *context, const char *data, size_t length);

/// A run of bytes that the caller owns.
typedef struct cx_bytes {
  const char *data;
  size_t length;
} cx_bytes;

/// The version of the Xapian library in use, such as "1.4.22". Never freed.
const char *cx_library_version(void);

/// Writes `number` as bytes that sort as numbers do (Xapian's sortable_serialise): at most 9 bytes into `out`. Returns the count.
size_t cx_sortable_serialise(double number, char out[9]);

/// The number that cx_sortable_serialise wrote.
double cx_sortable_unserialise(const char *data, size_t length);

#ifdef __cplusplus
}
#endif

#endif
