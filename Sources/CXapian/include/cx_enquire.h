/// Running queries.
#ifndef CX_ENQUIRE_H
#define CX_ENQUIRE_H

#include "cx_base.h"
#include "cx_database.h"
#include "cx_query.h"

#ifdef __cplusplus
extern "C" {
#endif

/// A question to a database: a query and how to rank what it finds. Keeps the database alive by itself.
typedef struct cx_enquire cx_enquire;
/// The documents that were found, best first, as far as they were asked for.
typedef struct cx_mset cx_mset;

cx_enquire *cx_enquire_create(const cx_database *database, cx_error *error);
void cx_enquire_destroy(cx_enquire *enquire);

int cx_enquire_set_query(cx_enquire *enquire, const cx_query *query, cx_error *error);

typedef enum cx_weighting {
  /// k1, k2, k3, b, least normalised length.
  CX_WEIGHT_BM25,
  /// k1, k2, k3, b, least normalised length, delta.
  CX_WEIGHT_BM25_PLUS,
  /// k.
  CX_WEIGHT_TRAD,
  /// c.
  CX_WEIGHT_INL2,
  CX_WEIGHT_IFB2,
  CX_WEIGHT_INEB2,
  CX_WEIGHT_BB2,
  CX_WEIGHT_PL2,
  /// c, delta.
  CX_WEIGHT_PL2_PLUS,
  /// No parameters.
  CX_WEIGHT_DLH,
  CX_WEIGHT_DPH,
  CX_WEIGHT_COORD,
  CX_WEIGHT_BOOL,
  /// No parameters: ntn.
  CX_WEIGHT_TFIDF,
  /// lambda: Jelinek-Mercer smoothing.
  CX_WEIGHT_LM_JELINEK_MERCER,
  /// mu: Dirichlet smoothing.
  CX_WEIGHT_LM_DIRICHLET,
} cx_weighting;

/// Sets the weights; `count` must be the scheme's number of parameters.
int cx_enquire_set_weighting(cx_enquire *enquire, cx_weighting scheme, const double *parameters, size_t count,
                             cx_error *error);

typedef enum cx_sort {
  CX_SORT_RELEVANCE,
  CX_SORT_KEY,
  CX_SORT_KEY_THEN_RELEVANCE,
  CX_SORT_RELEVANCE_THEN_KEY,
} cx_sort;

/// How documents are ordered. The key is the values of `slots`, one after another; `descending` is set for each slot whose order is
/// turned round. Documents without a value come last in either order.
int cx_enquire_set_sort(cx_enquire *enquire, cx_sort sort, const uint32_t *slots, const int *descending,
                        size_t count, cx_error *error);
/// How documents are ordered by one value, where Xapian compares it by itself, as remote databases can. Documents without a
/// value have the least. The sort must have a key.
int cx_enquire_set_value_sort(cx_enquire *enquire, cx_sort sort, uint32_t slot, int descending, cx_error *error);
/// Whether equals come by rising (the default) or falling document number, or in any order.
typedef enum cx_docid_order { CX_DOCID_ASCENDING, CX_DOCID_DESCENDING, CX_DOCID_ANY } cx_docid_order;
int cx_enquire_set_docid_order(cx_enquire *enquire, cx_docid_order order, cx_error *error);
/// Keeps at most `most` documents of each value of a slot; 0 keeps all.
int cx_enquire_set_collapse(cx_enquire *enquire, uint32_t slot, uint32_t most, cx_error *error);
/// Leaves out documents under a percentage or a weight.
int cx_enquire_set_cutoff(cx_enquire *enquire, int percent, double weight, cx_error *error);
/// Counts no further after so many seconds; 0 is no limit. What was found until then is returned.
int cx_enquire_set_time_limit(cx_enquire *enquire, double seconds, cx_error *error);

/// Counts the values of a slot over the documents that the matcher looks at. Counters are numbered from 0, in the order of adding.
int cx_enquire_add_value_counter(cx_enquire *enquire, uint32_t slot, cx_error *error);
int cx_enquire_clear_value_counters(cx_enquire *enquire, cx_error *error);
/// The counts of the counter with a number after a match, in no order. `first` is the count. With a `separator` from 0 to 255 values are lists
/// of values that it parts; -1 leaves them whole.
int cx_enquire_value_counts(cx_enquire *enquire, size_t counter, int separator, cx_term_visitor visitor, void *context,
                            cx_error *error);
/// How many documents a counter saw.
int cx_enquire_value_total(cx_enquire *enquire, size_t counter, uint64_t *total, cx_error *error);

/// Judges a document that the query found: 1 keeps it, 0 drops it, -1 ends the match with CX_ERROR_CALLBACK. `data` is
/// what is stored with it, valid during the call. Must not throw.
typedef int (*cx_decider)(void *context, uint32_t docid, const char *data, size_t length);

/// Runs the query. Documents from rank `first` on, at most `count`; at least `check_at_least` are looked at, so that counts up to that are exact. `decider` may be NULL.
cx_mset *cx_enquire_match(cx_enquire *enquire, uint32_t first, uint32_t count, uint32_t check_at_least,
                          cx_decider decider, void *context, cx_error *error);
void cx_mset_destroy(cx_mset *mset);

typedef struct cx_set_count {
  /// Whether the documents could be counted at all.
  int is_known;
  /// How many were found.
  uint64_t found;
  /// Whether all documents were looked at, so that there are no more.
  int is_complete;
} cx_set_count;

/// Counts the documents of the query without ranking them, which is quicker; counters look on. Stops once at least `at_least` are found.
/// Not known where only the matcher can tell: of phrases by positions and wildcards, and of remote databases.
int cx_enquire_count(cx_enquire *enquire, uint64_t at_least, cx_set_count *count, cx_error *error);
/// Finds all documents of the query without ranking them, tells how many, and returns them as a query without weight that can be put to the same
/// database alone. Counters look at about `most_counted` of them. Fails where only the matcher can tell.
cx_query *cx_enquire_find(cx_enquire *enquire, uint64_t most_counted, uint64_t *count, cx_error *error);
/// Has the counters look at documents of local databases that were found otherwise.
int cx_enquire_show(cx_enquire *enquire, const uint32_t *docids, size_t count, cx_error *error);

typedef struct cx_match {
  uint32_t docid;
  double weight;
  int percent;
  /// A lower bound of how many documents were collapsed into this one.
  uint32_t collapse_count;
} cx_match;

typedef struct cx_mset_facts {
  size_t size;
  uint32_t lower_bound;
  uint32_t estimated;
  uint32_t upper_bound;
  double max_attained;
  double max_possible;
} cx_mset_facts;

int cx_mset_facts_get(const cx_mset *mset, cx_mset_facts *facts, cx_error *error);
/// Writes all matches into `matches`, which has room for `size` of them.
int cx_mset_matches(const cx_mset *mset, cx_match *matches, cx_error *error);
/// The key that each match was sorted by, in order, as a term with both numbers 0; empty where there was none.
int cx_mset_sort_keys(const cx_mset *mset, cx_term_visitor visitor, void *context, cx_error *error);
/// The frequency and the greatest weight of a term of the query. Fails with CX_ERROR_NOT_FOUND or CX_ERROR_INVALID_ARGUMENT.
int cx_mset_term(const cx_mset *mset, const char *term, size_t length, uint32_t *frequency, double *weight,
                 cx_error *error);
/// The terms of the query that a document has (both numbers 0).
int cx_enquire_matching_terms(cx_enquire *enquire, uint32_t docid, cx_term_visitor visitor, void *context,
                              cx_error *error);

typedef enum cx_expansion { CX_EXPAND_TRAD, CX_EXPAND_BO1 } cx_expansion;

/// Takes a term with its weight. Returning 0 ends the listing.
typedef int (*cx_weight_visitor)(void *context, const char *term, size_t length, double weight);

/// The terms that tell documents from the rest of the collection, best first, at most `most`. Needs term lists.
int cx_enquire_expand(cx_enquire *enquire, const uint32_t *docids, size_t count, uint32_t most,
                      cx_expansion scheme, cx_weight_visitor visitor, void *context, cx_error *error);

#ifdef __cplusplus
}
#endif

#endif
