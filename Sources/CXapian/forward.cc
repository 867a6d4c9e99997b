#include "forward_pattern.hpp"
#include "guarded.hpp"
#include "handles.hpp"

namespace {

/// Passes on the documents whose forward list has a pattern. It says that it may pass on all of them, so that Xapian asks it last, about the
/// documents that have the words.
class ForwardSource : public Xapian::PostingSource {
 public:
  explicit ForwardSource(const cx::ForwardPattern &pattern) : pattern(pattern) {}

  PostingSource *clone() const override { return new ForwardSource(pattern); }

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

cx_query *cx_query_forward(const cx_forward_pattern *pattern, cx_error *error) {
  cx_query *query = nullptr;
  cx::guarded(error, "making a query of forward lists", [&] {
    ForwardSource *source = new ForwardSource(cx::ForwardPattern(*pattern));
    query = new cx_query{Xapian::Query(source->release())};
  });
  return query;
}

int cx_forward_matches(const cx_forward_pattern *pattern, const char *list, size_t length, cx_error *error) {
  int answer = -1;
  cx::guarded(error, "reading a forward list",
              [&] { answer = cx::ForwardPattern(*pattern).matches(list, length) ? 1 : 0; });
  return answer;
}
