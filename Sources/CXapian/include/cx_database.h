/// Reading databases.
#ifndef CX_DATABASE_H
#define CX_DATABASE_H

#include "cx_base.h"

#ifdef __cplusplus
extern "C" {
#endif

/// One or several databases open for reading, as they were when they were opened.
typedef struct cx_database cx_database;

/// Opens the databases at `paths` as one; documents are numbered in turn. A path may name a stub file. An empty list is an empty
/// database.
cx_database *cx_database_open(const char *const *paths, size_t count, cx_error *error);
void cx_database_destroy(cx_database *database);

/// Moves on to the newest revision. `*changed` tells whether there was one. Never across databases swapped under the path: Xapian
/// then mixes the two. Returns 0 or -1.
int cx_database_reopen(cx_database *database, int *changed, cx_error *error);

/// Numbers that describe the whole.
typedef struct cx_database_facts {
  uint32_t document_count;
  uint32_t last_docid;
  /// In words: the sum of all wdfs by the number of documents.
  double average_length;
  int has_positions;
} cx_database_facts;

int cx_database_facts_get(cx_database *database, cx_database_facts *facts, cx_error *error);
/// The UUIDs of the databases, parted by colons.
int cx_database_uuid(cx_database *database, cx_sink sink, void *context, cx_error *error);

/// In how many documents a term is; 0 when unknown. Returns 0 or -1.
int cx_database_term_frequency(cx_database *database, const char *term, size_t length, uint32_t *frequency,
                               cx_error *error);
/// How often a term is in all documents together. Returns 0 or -1.
int cx_database_collection_frequency(cx_database *database, const char *term, size_t length, uint64_t *frequency,
                                     cx_error *error);
/// The sum of the wdfs of a document. Returns 0 or -1.
int cx_database_document_length(cx_database *database, uint32_t docid, uint32_t *length, cx_error *error);
/// The data stored with a document. Fails with CX_ERROR_NOT_FOUND. Returns 0 or -1.
int cx_database_document_data(cx_database *database, uint32_t docid, cx_sink sink, void *context,
                              cx_error *error);
/// A value of a document; empty when the slot is. Returns 0 or -1.
int cx_database_document_value(cx_database *database, uint32_t docid, uint32_t slot, cx_sink sink, void *context,
                               cx_error *error);

/// Takes a term with two numbers, whose meaning the function tells. Returning 0 ends the listing.
typedef int (*cx_term_visitor)(void *context, const char *term, size_t length, uint32_t first, uint32_t second);

/// The terms of a document, in byte order, each with its wdf and its frequency. Returns 0 or -1.
int cx_database_document_terms(cx_database *database, uint32_t docid, cx_term_visitor visitor, void *context,
                               cx_error *error);
/// The terms that begin with `prefix`, in byte order, each with its frequency (and 0). Returns 0 or -1.
int cx_database_all_terms(cx_database *database, const char *prefix, size_t length, cx_term_visitor visitor,
                          void *context, cx_error *error);

/// Takes a number, and a second whose meaning the function tells. Returning 0 ends the listing.
typedef int (*cx_number_visitor)(void *context, uint32_t number, uint32_t second);

/// The documents that have a term, in rising order, each with the term's wdf. The empty term is in all. Returns 0 or -1.
int cx_database_postings(cx_database *database, const char *term, size_t length, cx_number_visitor visitor,
                         void *context, cx_error *error);
/// The positions of a term in a document (second is 0). Returns 0 or -1.
int cx_database_positions(cx_database *database, uint32_t docid, const char *term, size_t length,
                          cx_number_visitor visitor, void *context, cx_error *error);

/// A metadata entry; empty when there is none. Returns 0 or -1.
int cx_database_metadata(cx_database *database, const char *key, size_t length, cx_sink sink, void *context,
                         cx_error *error);
/// The metadata keys that begin with `prefix` (both numbers 0). Returns 0 or -1.
int cx_database_metadata_keys(cx_database *database, const char *prefix, size_t length, cx_term_visitor visitor,
                              void *context, cx_error *error);

/// The dictionary's best word within an edit distance of `word`; empty when there is none better. Returns 0 or -1.
int cx_database_spelling(cx_database *database, const char *word, size_t length, uint32_t max_distance,
                         cx_sink sink, void *context, cx_error *error);

#ifdef __cplusplus
}
#endif

#endif
