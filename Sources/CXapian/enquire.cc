#include <memory>
#include <vector>

#include "guarded.hpp"
#include "handles.hpp"
#include "value_counts.hpp"
#include "weighting.hpp"

struct cx_enquire {
  Xapian::Enquire enquire;
  /// What the query finds, where that can be counted without the matcher.
  cx::SetTree set;
  /// The local databases that are searched; empty where they are served elsewhere.
  std::vector<Xapian::Database> locals;
  /// What is kept beside each of them.
  cx::StoresList stores;
  /// Which of them a match is at.
  std::shared_ptr<cx::MatchPlace> place;
  /// The slots that are counted.
  std::vector<Xapian::valueno> slots;
  /// Where databases are local, the documents whose values are counted.
  std::unique_ptr<cx::DocumentSpy> documents;
  /// Elsewhere only stock spies can look on, one for each slot.
  std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> counters;
  std::unique_ptr<Xapian::MultiValueKeyMaker> key;
  /// For each database what was counted of its names, once it was asked for.
  std::vector<std::vector<std::vector<cx::NameStore::Count>>> names;
};

struct cx_mset {
  Xapian::MSet mset;
};

namespace {

template <typename Body>
int status(cx_error *error, const char *context, Body body) noexcept {
  return cx::guarded(error, context, body) ? 0 : -1;
}

/// Asks the caller about a document. Xapian calls it through a const reference; the callback's state is the caller's.
class CallbackDecider : public Xapian::MatchDecider {
 public:
  CallbackDecider(const cx::MatchPlace &place, const cx::StoresList &stores, cx_decider decider, void *context)
      : place(place), stores(stores), decider(decider), context(context) {}

  bool operator()(const Xapian::Document &document) const override {
    Xapian::docid docid = place.whole(document.get_docid());
    Xapian::docid own = docid;
    cx::Stores *kept = cx::stores_of(stores, own);
    std::string copy;
    if (!kept) copy = document.get_data();
    std::string_view data = kept ? kept->texts.text(own) : std::string_view(copy);
    int answer = decider(context, docid, data.data(), data.size());
    if (answer < 0) throw cx::callback_stop();
    return answer != 0;
  }

 private:
  const cx::MatchPlace &place;
  const cx::StoresList &stores;
  cx_decider decider;
  void *context;
};

/// While it lives, a query of several local databases is asked so that whoever looks on is told which of them it is at.
class PlaceMarked {
 public:
  PlaceMarked(cx_enquire &enquire, bool has_decider)
      : enquire(enquire), asked(enquire.enquire.get_query()), marker(enquire.place) {
    if (enquire.locals.size() < 2 || (!has_decider && !enquire.documents)) return;
    if (enquire.place->uuids.empty()) {
      enquire.place->uuids = cx::uuids_of(enquire.locals);
    }
    is_marked = true;
    enquire.enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, asked, Xapian::Query(&marker)), asked.get_length());
  }
  ~PlaceMarked() {
    if (is_marked) enquire.enquire.set_query(asked);
  }

 private:
  cx_enquire &enquire;
  Xapian::Query asked;
  cx::PartMarker marker;
  bool is_marked = false;
};

}  // namespace

cx_enquire *cx_enquire_create(const cx_database *database, cx_error *error) {
  cx_enquire *enquire = nullptr;
  cx::guarded(error, "making an enquiry",
              [&] {
                enquire = new cx_enquire{Xapian::Enquire(database->database), nullptr, database->locals,
                                         database->stores,             std::make_shared<cx::MatchPlace>(),
                                         {},                           nullptr,
                                         {},                           nullptr,
                                         {}};
              });
  return enquire;
}

void cx_enquire_destroy(cx_enquire *enquire) {
  cx::guarded(nullptr, "freeing an enquiry", [&] { delete enquire; });
}

int cx_enquire_set_query(cx_enquire *enquire, const cx_query *query, cx_error *error) {
  return status(error, "setting the query", [&] {
    enquire->enquire.set_query(query->query);
    enquire->set = query->set;
  });
}

int cx_enquire_set_weighting(cx_enquire *enquire, cx_weighting scheme, const double *parameters, size_t count,
                             cx_error *error) {
  return status(error, "setting the weights", [&] {
    enquire->enquire.set_weighting_scheme(*cx::weight_of(scheme, parameters, count));
  });
}

int cx_enquire_set_sort(cx_enquire *enquire, cx_sort sort, const uint32_t *slots, const int *descending,
                        size_t count, cx_error *error) {
  return status(error, "setting the order", [&] {
    if (sort == CX_SORT_RELEVANCE) {
      enquire->enquire.set_sort_by_relevance();
      return;
    }
    // The whole order falls, so slots that are to rise are turned round one by one. A document without a value has an empty key,
    // which falls last; in a turned slot the greatest value stands for it, and does the same.
    static const std::string greatest(9, '\xff');
    std::unique_ptr<Xapian::MultiValueKeyMaker> key(new Xapian::MultiValueKeyMaker());
    for (size_t i = 0; i < count; ++i) {
      if (descending[i]) {
        key->add_value(slots[i]);
      } else {
        key->add_value(slots[i], true, greatest);
      }
    }
    switch (sort) {
      case CX_SORT_KEY: enquire->enquire.set_sort_by_key(key.get(), true); break;
      case CX_SORT_KEY_THEN_RELEVANCE: enquire->enquire.set_sort_by_key_then_relevance(key.get(), true); break;
      default: enquire->enquire.set_sort_by_relevance_then_key(key.get(), true); break;
    }
    enquire->key = std::move(key);
  });
}

int cx_enquire_set_value_sort(cx_enquire *enquire, cx_sort sort, uint32_t slot, int descending, cx_error *error) {
  return status(error, "setting the order", [&] {
    switch (sort) {
      case CX_SORT_KEY: enquire->enquire.set_sort_by_value(slot, descending != 0); break;
      case CX_SORT_KEY_THEN_RELEVANCE: enquire->enquire.set_sort_by_value_then_relevance(slot, descending != 0); break;
      case CX_SORT_RELEVANCE_THEN_KEY: enquire->enquire.set_sort_by_relevance_then_value(slot, descending != 0); break;
      default: throw Xapian::InvalidArgumentError("a sort by a value needs a key");
    }
  });
}

int cx_enquire_set_docid_order(cx_enquire *enquire, cx_docid_order order, cx_error *error) {
  return status(error, "setting the order", [&] {
    enquire->enquire.set_docid_order(order == CX_DOCID_ASCENDING    ? Xapian::Enquire::ASCENDING
                                     : order == CX_DOCID_DESCENDING ? Xapian::Enquire::DESCENDING
                                                                    : Xapian::Enquire::DONT_CARE);
  });
}

int cx_enquire_set_collapse(cx_enquire *enquire, uint32_t slot, uint32_t most, cx_error *error) {
  return status(error, "setting the collapse", [&] {
    enquire->enquire.set_collapse_key(most == 0 ? Xapian::BAD_VALUENO : slot, most == 0 ? 1 : most);
  });
}

int cx_enquire_set_cutoff(cx_enquire *enquire, int percent, double weight, cx_error *error) {
  return status(error, "setting the cutoff", [&] { enquire->enquire.set_cutoff(percent, weight); });
}

int cx_enquire_set_time_limit(cx_enquire *enquire, double seconds, cx_error *error) {
  return status(error, "setting the time limit", [&] { enquire->enquire.set_time_limit(seconds); });
}

int cx_enquire_add_value_counter(cx_enquire *enquire, uint32_t slot, cx_error *error) {
  return status(error, "adding a counter", [&] {
    if (enquire->locals.empty()) {
      enquire->counters.emplace_back(new Xapian::ValueCountMatchSpy(slot));
      enquire->enquire.add_matchspy(enquire->counters.back().get());
    } else if (!enquire->documents) {
      enquire->documents.reset(new cx::DocumentSpy(enquire->place, enquire->locals.size()));
      enquire->enquire.add_matchspy(enquire->documents.get());
    }
    enquire->slots.push_back(slot);
  });
}

int cx_enquire_clear_value_counters(cx_enquire *enquire, cx_error *error) {
  return status(error, "removing counters", [&] {
    enquire->enquire.clear_matchspies();
    enquire->slots.clear();
    enquire->documents.reset();
    enquire->counters.clear();
    enquire->names.clear();
  });
}

int cx_enquire_value_counts(cx_enquire *enquire, size_t counter, int separator, cx_term_visitor visitor, void *context,
                            cx_error *error) {
  return status(error, "reading counts", [&] {
    cx::Counts counts;
    if (enquire->documents) {
      counts = cx::count_values(enquire->locals, enquire->stores, enquire->documents->in_order(), enquire->slots.at(counter),
                                separator);
    } else {
      const Xapian::ValueCountMatchSpy &spy = *enquire->counters.at(counter);
      for (auto it = spy.values_begin(); it != spy.values_end(); ++it) {
        cx::add_value(counts, *it, separator, it.get_termfreq());
      }
    }
    for (const auto &entry : counts) {
      if (!visitor(context, entry.first.data(), entry.first.size(), entry.second, 0)) break;
    }
  });
}

int cx_enquire_name_counts(cx_enquire *enquire, size_t counter, cx_name_visitor visitor, void *context,
                           cx_error *error) {
  return status(error, "reading counts", [&] {
    Xapian::valueno slot = enquire->slots.at(counter);
    if (!enquire->documents || !cx::have_names(enquire->stores, slot)) {
      throw Xapian::InvalidOperationError("the names of slot " + std::to_string(slot) + " have no numbers");
    }
    if (enquire->names.empty()) {
      enquire->names = cx::count_names(enquire->stores, enquire->documents->in_order(), enquire->slots);
    }
    for (uint32_t part = 0; part < enquire->names.size(); ++part) {
      int column = enquire->stores[part]->names.column(slot);
      for (const cx::NameStore::Count &count : enquire->names[part][size_t(column)]) {
        visitor(context, part, count.name, count.documents);
      }
    }
  });
}

int cx_enquire_value_total(cx_enquire *enquire, size_t counter, uint64_t *total, cx_error *error) {
  return status(error, "reading counts", [&] {
    *total = enquire->documents ? enquire->documents->count() : enquire->counters.at(counter)->get_total();
  });
}

cx_mset *cx_enquire_match(cx_enquire *enquire, uint32_t first, uint32_t count, uint32_t check_at_least,
                          cx_decider decider, void *context, cx_error *error) {
  cx_mset *mset = nullptr;
  cx::guarded(error, "matching", [&] {
    enquire->names.clear();
    PlaceMarked marked(*enquire, decider != nullptr);
    if (decider) {
      CallbackDecider judge(*enquire->place, enquire->stores, decider, context);
      mset = new cx_mset{enquire->enquire.get_mset(first, count, check_at_least, nullptr, &judge)};
    } else {
      mset = new cx_mset{enquire->enquire.get_mset(first, count, check_at_least)};
    }
  });
  return mset;
}

int cx_enquire_count(cx_enquire *enquire, uint64_t at_least, cx_set_count *count, cx_error *error) {
  return status(error, "counting matches", [&] {
    enquire->names.clear();
    *count = {0, 0, 0};
    if (!enquire->set || enquire->locals.empty()) return;
    cx::SetCount counted =
        cx::count_documents(*enquire->set, enquire->locals, at_least, enquire->documents.get());
    *count = {1, counted.found, counted.is_complete};
  });
}

cx_query *cx_enquire_find(cx_enquire *enquire, uint64_t most_counted, uint64_t *count, cx_error *error) {
  cx_query *query = nullptr;
  cx::guarded(error, "finding documents", [&] {
    enquire->names.clear();
    if (!enquire->set || enquire->locals.empty()) {
      throw Xapian::InvalidOperationError("only the matcher can tell what the query finds");
    }
    auto found = cx::find_documents(*enquire->set, enquire->locals, most_counted, enquire->documents.get());
    *count = 0;
    for (const cx::FoundDocuments::Part &part : found->parts) *count += part.count;
    Xapian::PostingSource *source = new cx::FoundSource(std::move(found));
    query = new cx_query{Xapian::Query(source->release()), nullptr};
  });
  return query;
}

int cx_enquire_show(cx_enquire *enquire, const uint32_t *docids, size_t count, cx_error *error) {
  return status(error, "counting documents", [&] {
    enquire->names.clear();
    if (!enquire->documents) throw Xapian::InvalidOperationError("nothing is counted, or not here");
    for (size_t i = 0; i < count; ++i) enquire->documents->take_whole(docids[i]);
  });
}

void cx_mset_destroy(cx_mset *mset) {
  cx::guarded(nullptr, "freeing matches", [&] { delete mset; });
}

int cx_mset_facts_get(const cx_mset *mset, cx_mset_facts *facts, cx_error *error) {
  return status(error, "reading matches", [&] {
    const Xapian::MSet &m = mset->mset;
    *facts = {m.size(),
              m.get_matches_lower_bound(),
              m.get_matches_estimated(),
              m.get_matches_upper_bound(),
              m.get_max_attained(),
              m.get_max_possible()};
  });
}

int cx_mset_matches(const cx_mset *mset, cx_match *matches, cx_error *error) {
  return status(error, "reading matches", [&] {
    for (auto it = mset->mset.begin(); it != mset->mset.end(); ++it) {
      *matches++ = {*it, it.get_weight(), it.get_percent(), it.get_collapse_count()};
    }
  });
}

int cx_mset_sort_keys(const cx_mset *mset, cx_term_visitor visitor, void *context, cx_error *error) {
  return status(error, "reading matches", [&] {
    for (auto it = mset->mset.begin(); it != mset->mset.end(); ++it) {
      std::string key = it.get_sort_key();
      if (!visitor(context, key.data(), key.size(), 0, 0)) break;
    }
  });
}

int cx_mset_term(const cx_mset *mset, const char *term, size_t length, uint32_t *frequency, double *weight,
                 cx_error *error) {
  return status(error, "reading a term of the query", [&] {
    std::string name = cx::string(term, length);
    *frequency = mset->mset.get_termfreq(name);
    *weight = mset->mset.get_termweight(name);
  });
}

int cx_enquire_matching_terms(cx_enquire *enquire, uint32_t docid, cx_term_visitor visitor, void *context,
                              cx_error *error) {
  return status(error, "listing matching terms", [&] {
    const Xapian::Enquire &e = enquire->enquire;
    for (auto it = e.get_matching_terms_begin(docid); it != e.get_matching_terms_end(docid); ++it) {
      std::string term = *it;
      if (!visitor(context, term.data(), term.size(), 0, 0)) break;
    }
  });
}

int cx_enquire_expand(cx_enquire *enquire, const uint32_t *docids, size_t count, uint32_t most,
                      cx_expansion scheme, cx_weight_visitor visitor, void *context, cx_error *error) {
  return status(error, "expanding a query", [&] {
    Xapian::RSet relevant;
    for (size_t i = 0; i < count; ++i) relevant.add_document(docids[i]);
    enquire->enquire.set_expansion_scheme(scheme == CX_EXPAND_BO1 ? "bo1" : "trad");
    Xapian::ESet terms = enquire->enquire.get_eset(most, relevant);
    for (auto it = terms.begin(); it != terms.end(); ++it) {
      std::string term = *it;
      if (!visitor(context, term.data(), term.size(), it.get_weight())) break;
    }
  });
}
