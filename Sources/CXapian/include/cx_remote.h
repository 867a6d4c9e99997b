/// Databases that other machines serve: by xapian-tcpsrv, or by xapian-progsrv that a program such as ssh runs.
///
/// A remote database is asked like any other, with these limits, all of them Xapian's: no decider, no key of several values, no
/// spelling; each document, term or value that is not asked for ahead costs a round trip; value counters count twice what a
/// match returns unless it is sorted by relevance alone.
#ifndef CX_REMOTE_H
#define CX_REMOTE_H

#include "cx_base.h"
#include "cx_database.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Where a database is served. Texts are NUL-terminated.
typedef struct cx_remote {
  /// The host that listens, or NULL for a program.
  const char *host;
  uint32_t port;
  /// The program that speaks on its standard input and output, and its arguments parted by spaces.
  const char *program;
  const char *arguments;
} cx_remote;

/// Opens databases that are served elsewhere, all at once. Those that do not answer within `timeout_ms` milliseconds are
/// NULL in `databases` and have their error at the same place of `errors`; both have room for `count`. Each later wait
/// for one of them is bounded by the same time. Returns 0, or -1 when one is missing.
int cx_remote_open(const cx_remote *remotes, size_t count, uint32_t timeout_ms, cx_database **databases,
                   cx_error *errors);

/// Makes one database of remote ones, documents numbered in turn. The parts stay usable by themselves, but not at the same time.
cx_database *cx_database_join(cx_database *const *parts, size_t count, cx_error *error);

/// Whether any of it is served elsewhere.
int cx_database_is_remote(const cx_database *database);

/// Brings data and values of documents here, from all parts at the same time, so that asking for them costs no round trip.
/// Numbers of no document are passed over. Does nothing for a local database. Returns 0 or -1.
int cx_database_fetch_documents(cx_database *database, const uint32_t *docids, size_t count, cx_error *error);

/// Brings the frequencies of terms here in one exchange with all parts, so that asking for them costs no round trip.
/// Does nothing for a local database. Returns 0 or -1.
int cx_database_fetch_frequencies(cx_database *database, const cx_bytes *terms, size_t count, cx_error *error);

#ifdef __cplusplus
}
#endif

#endif
