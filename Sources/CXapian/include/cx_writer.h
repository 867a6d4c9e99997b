/// Writing databases.
#ifndef CX_WRITER_H
#define CX_WRITER_H

#include "cx_stores.h"

#ifdef __cplusplus
extern "C" {
#endif

/// A database open for writing. One writer at a time holds a path.
typedef struct cx_writer cx_writer;

/// What to do with what is at the path.
typedef enum cx_open_mode {
  CX_OPEN_EXISTING,
  CX_CREATE_NEW,
  CX_CREATE_OR_OPEN,
  CX_CREATE_OR_OVERWRITE,
} cx_open_mode;

/// Leave data to the system instead of forcing it to disk at each commit.
#define CX_NO_SYNC 1u
/// Force more: fsync as fdatasync may not do on this system.
#define CX_FULL_SYNC 2u
/// Write blocks in place, so that a crash may lose the whole database; for databases that are thrown away then.
#define CX_DANGEROUS 4u
/// Keep no list of the terms of each document: smaller, but nothing can be deleted or replaced, nor terms listed.
#define CX_NO_TERMLIST 8u

/// Opens or makes a database. `block_size` in bytes is a power of two from 2048 to 65536, or 0 for 8192.
/// Fails with CX_ERROR_LOCKED when another writer has it. With a `layout`, which may be NULL, a new database gets stores, which are
/// written when it is closed.
cx_writer *cx_writer_open(const char *path, cx_open_mode mode, uint32_t flags, uint32_t block_size,
                          const cx_store_layout *layout, cx_error *error);

/// Drops the handle; what was not committed is committed if it can be, and an error in that is lost. Use cx_writer_close to
/// hear of it.
void cx_writer_destroy(cx_writer *writer);

/// One document as flat buffers, handed over in one call. All pointers belong to the caller.
typedef struct cx_document {
  /// The terms one behind another.
  const char *term_bytes;
  /// For each term its length in bytes, its within-document frequency, and how many positions it has.
  const uint32_t *term_lengths;
  const uint32_t *wdfs;
  const uint32_t *position_counts;
  size_t term_count;
  /// The positions of the first term, of the second, and so on. Rising order within a term is quickest.
  const uint32_t *positions;
  /// The values one behind another; for each its slot and length in bytes.
  const char *value_bytes;
  const uint32_t *value_slots;
  const uint32_t *value_lengths;
  size_t value_count;
  /// What is stored with the document.
  const char *data;
  size_t data_length;
} cx_document;

/// Adds a document. Returns its number, or 0 with `*error` filled in.
uint32_t cx_writer_add(cx_writer *writer, const cx_document *document, cx_error *error);

/// Adds a document in place of those that have `unique_term`, under the number of the first of them. Returns the number, or 0.
uint32_t cx_writer_replace(cx_writer *writer, const char *unique_term, size_t length, const cx_document *document,
                           cx_error *error);

/// Deletes every document that has a term; none is no error. Returns 0 or -1.
int cx_writer_delete_term(cx_writer *writer, const char *term, size_t length, cx_error *error);

/// Deletes the document with a number. Fails with CX_ERROR_NOT_FOUND when there is none. Returns 0 or -1.
int cx_writer_delete_document(cx_writer *writer, uint32_t docid, cx_error *error);

/// Makes all that was done visible to readers opened from now on. Returns 0 or -1.
int cx_writer_commit(cx_writer *writer, cx_error *error);

/// Commits and lets go of the files and the lock. The handle must still be destroyed. Returns 0 or -1.
int cx_writer_close(cx_writer *writer, cx_error *error);

/// Sets a metadata entry of the database; an empty value removes it. Returns 0 or -1.
int cx_writer_set_metadata(cx_writer *writer, const char *key, size_t key_length, const char *value,
                           size_t value_length, cx_error *error);

/// Counts a word `frequency` more times in the spelling dictionary. Returns 0 or -1.
int cx_writer_add_spelling(cx_writer *writer, const char *word, size_t length, uint32_t frequency,
                           cx_error *error);

/// How many documents there are, those not committed included. Returns 0 or -1.
int cx_writer_document_count(cx_writer *writer, uint32_t *count, cx_error *error);

#ifdef __cplusplus
}
#endif

#endif
