/// Building query trees.
#ifndef CX_QUERY_H
#define CX_QUERY_H

#include "cx_base.h"

#ifdef __cplusplus
extern "C" {
#endif

/// A query. It never changes; parents copy what they need of their children, so each handle is destroyed on its own.
typedef struct cx_query cx_query;

typedef enum cx_operator {
  CX_OP_AND,
  CX_OP_OR,
  CX_OP_AND_NOT,
  CX_OP_XOR,
  CX_OP_AND_MAYBE,
  CX_OP_FILTER,
  CX_OP_NEAR,
  CX_OP_PHRASE,
  CX_OP_SYNONYM,
} cx_operator;

/// What a wildcard does that stands for more terms than it may.
typedef enum cx_wildcard_limit {
  /// Fails when the query is run, with CX_ERROR_INVALID_ARGUMENT.
  CX_WILDCARD_ERROR,
  /// Takes the first in byte order.
  CX_WILDCARD_FIRST,
  /// Takes the most frequent.
  CX_WILDCARD_MOST_FREQUENT,
} cx_wildcard_limit;

cx_query *cx_query_match_nothing(cx_error *error);
cx_query *cx_query_match_all(cx_error *error);
/// A term that stands `wqf` times in the query.
cx_query *cx_query_term(const char *term, size_t length, uint32_t wqf, cx_error *error);
/// Joins queries. `window` is for NEAR and PHRASE alone: the span in positions, 0 for as many as there are children, which must then
/// be terms. AND_NOT, AND_MAYBE and FILTER take the first as their left side and the others as their right.
cx_query *cx_query_combine(cx_operator op, const cx_query *const *children, size_t count, uint32_t window,
                           cx_error *error);
/// Multiplies the weights of a query by `factor`, 0 or more.
cx_query *cx_query_scale(const cx_query *query, double factor, cx_error *error);
/// Documents whose value in `slot` is from `low` to `high`, both included, in byte order. A NULL `data` leaves that end open.
cx_query *cx_query_value_range(uint32_t slot, cx_bytes low, cx_bytes high, cx_error *error);
/// Terms that begin with `prefix`, as one synonym. `limit` 0 is no limit.
cx_query *cx_query_wildcard(const char *prefix, size_t length, uint32_t limit, cx_wildcard_limit behaviour,
                            cx_error *error);
/// Whether `cx_enquire_count` can count what local databases have of it.
int cx_query_is_countable(const cx_query *query);
/// Whether forward lists decide, which cost more to look through than all else, so that what is found had better be kept.
int cx_query_has_pattern(const cx_query *query);
void cx_query_destroy(cx_query *query);

/// Xapian's description of the tree, for people.
int cx_query_description(const cx_query *query, cx_sink sink, void *context, cx_error *error);

#ifdef __cplusplus
}
#endif

#endif
