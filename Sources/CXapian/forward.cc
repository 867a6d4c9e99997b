#include <algorithm>
#include <memory>

#include "forward_pattern.hpp"
#include "guarded.hpp"
#include "handles.hpp"
#include "parts.hpp"
#include "pattern_matches.hpp"

namespace {

/// Passes on the documents whose forward list, kept in a store, has a pattern. It says that it may pass on all of them, so that Xapian asks it
/// last, about the documents that have the words.
class ListSource : public Xapian::PostingSource {
 public:
  explicit ListSource(std::shared_ptr<cx::PatternMatches> matches) : matches(std::move(matches)) {}

  PostingSource *clone() const override { return new ListSource(matches); }

  void init(const Xapian::Database &database) override {
    part = cx::part_of(matches->uuids(), database);
    document = 0;
  }

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return matches->document_count(part); }
  Xapian::doccount get_termfreq_max() const override { return matches->document_count(part); }

  void next(double) override { pass_to_match(document + 1); }
  void skip_to(Xapian::docid docid, double) override { pass_to_match(std::max(docid, document)); }

  bool check(Xapian::docid docid, double) override {
    document = docid;
    return matches->has(part, document);
  }

  bool at_end() const override { return document > matches->document_count(part); }
  Xapian::docid get_docid() const override { return document; }
  std::string get_description() const override { return "Forward"; }

 private:
  void pass_to_match(Xapian::docid from) {
    document = std::max<Xapian::docid>(from, 1);
    while (document <= matches->document_count(part) && !matches->has(part, document)) ++document;
  }

  std::shared_ptr<cx::PatternMatches> matches;
  size_t part = 0;
  Xapian::docid document = 0;
};

/// The same where lists are values of Xapian's.
class ValueSource : public Xapian::PostingSource {
 public:
  explicit ValueSource(const cx::ForwardPattern &pattern) : pattern(pattern) {}

  PostingSource *clone() const override { return new ValueSource(pattern); }

  void init(const Xapian::Database &db) override {
    database = db;
    lists = db.valuestream_begin(pattern.slot());
    count = db.get_value_freq(pattern.slot());
    has_begun = false;
    is_checked = false;
  }

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return count; }
  Xapian::doccount get_termfreq_max() const override { return count; }

  void next(double) override {
    if (is_checked) {
      lists.skip_to(checked + 1);
      is_checked = false;
    } else if (has_begun) {
      ++lists;
    }
    has_begun = true;
    pass_to_match();
  }

  void skip_to(Xapian::docid docid, double) override {
    has_begun = true;
    is_checked = false;
    if (lists != database.valuestream_end(pattern.slot())) lists.skip_to(docid);
    pass_to_match();
  }

  bool check(Xapian::docid docid, double) override {
    has_begun = true;
    is_checked = false;
    if (lists == database.valuestream_end(pattern.slot())) return true;
    if (!lists.check(docid)) return not_here(docid);
    if (lists == database.valuestream_end(pattern.slot())) return true;
    if (lists.get_docid() != docid || !is_match()) return not_here(docid);
    return true;
  }

  bool at_end() const override { return !is_checked && lists == database.valuestream_end(pattern.slot()); }
  Xapian::docid get_docid() const override { return lists.get_docid(); }
  std::string get_description() const override { return "Forward"; }

 private:
  bool not_here(Xapian::docid docid) {
    is_checked = true;
    checked = docid;
    return false;
  }

  bool is_match() {
    const std::string list = *lists;
    return pattern.matches(list.data(), list.size());
  }

  void pass_to_match() {
    while (lists != database.valuestream_end(pattern.slot()) && !is_match()) ++lists;
  }

  cx::ForwardPattern pattern;
  Xapian::Database database;
  Xapian::ValueIterator lists;
  Xapian::doccount count = 0;
  bool has_begun = false;
  /// Whether the last thing asked was a document that does not match, and which.
  bool is_checked = false;
  Xapian::docid checked = 0;
};

}  // namespace

cx_query *cx_query_forward(const cx_forward_pattern *pattern, const cx_database *database, cx_error *error) {
  cx_query *query = nullptr;
  cx::guarded(error, "making a query of forward lists", [&] {
    if (cx::have_lists(database->stores, pattern->slot)) {
      cx::SetNode set{cx::SetNode::Kind::pattern};
      set.pattern = std::make_shared<cx::PatternMatches>(*pattern, database->stores);
      set.has_pattern = true;
      Xapian::PostingSource *source = new ListSource(set.pattern);
      query = new cx_query{Xapian::Query(source->release()), std::make_shared<const cx::SetNode>(std::move(set))};
    } else {
      Xapian::PostingSource *source = new ValueSource(cx::ForwardPattern(*pattern));
      query = new cx_query{Xapian::Query(source->release()), nullptr};
    }
  });
  return query;
}

int cx_forward_matches(const cx_forward_pattern *pattern, const char *list, size_t length, cx_error *error) {
  int answer = -1;
  cx::guarded(error, "reading a forward list",
              [&] { answer = cx::ForwardPattern(*pattern).matches(list, length) ? 1 : 0; });
  return answer;
}
