/// Forward lists: the words of a document in their order, kept in one value (in a store or not), by which phrases and nearness are decided without a position table.
///
/// A list is the number of words in each of CX_FORWARD_PARTS parts, as LEB128, then the words of all parts, each four bytes, little
/// endian: the upper half tells the term, the lower half the word as written. Words of two parts are never neighbours.
#ifndef CX_FORWARD_H
#define CX_FORWARD_H

#include "cx_database.h"
#include "cx_query.h"

#ifdef __cplusplus
extern "C" {
#endif

#define CX_FORWARD_PARTS 4

/// Not a word: the next entry is the word before it and the word behind it, written as one.
#define CX_FORWARD_COMPOUND 0xFFFF0001u
/// Not a word: the next entry stands at the place of the word before it.
#define CX_FORWARD_ALTERNATE 0xFFFF0002u
/// Entries from here up are no words.
#define CX_FORWARD_FIRST_MARK 0xFFFF0000u

/// An entry passes when its bits under `mask` are those of `value`.
typedef struct cx_word_test {
  uint32_t value;
  uint32_t mask;
} cx_word_test;

typedef enum cx_forward_kind {
  /// The words stand one behind another; a compound may take the place of two.
  CX_FORWARD_SEQUENCE,
  /// Each word stands behind the one before it, all within `window` places.
  CX_FORWARD_ORDERED,
  /// The words stand at places of their own, all within `window` places.
  CX_FORWARD_NEAR,
} cx_forward_kind;

/// What is looked for. All pointers belong to the caller, and what they point to is copied.
typedef struct cx_forward_pattern {
  cx_forward_kind kind;
  /// The value slot of the lists.
  uint32_t slot;
  /// The parts that are looked through, bit 0 for the first.
  uint32_t parts;
  /// Places, for ORDERED and NEAR.
  uint32_t window;
  /// For each word how many tests follow in `tests`; a word passes with any of its own.
  const uint32_t *test_counts;
  size_t word_count;
  const cx_word_test *tests;
} cx_forward_pattern;

/// Documents of a local database whose list has the pattern; they get no weight. Quick only as a filter of a query that names the words.
/// The query can be put to this database alone.
cx_query *cx_query_forward(const cx_forward_pattern *pattern, const cx_database *database, cx_error *error);

/// Whether one list has a pattern: 1 or 0, or -1 with `*error` filled in.
int cx_forward_matches(const cx_forward_pattern *pattern, const char *list, size_t length, cx_error *error);

#ifdef __cplusplus
}
#endif

#endif
