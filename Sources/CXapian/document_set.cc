#include "document_set.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "parts.hpp"
#include "pattern_matches.hpp"

namespace cx {

namespace {

/// The documents of a stretch of numbers, a bit for each.
class Bits {
 public:
  static constexpr Xapian::docid size = 8192;

  void set(Xapian::docid place) { words_[place / 64] |= uint64_t(1) << place % 64; }
  void clear(Xapian::docid place) { words_[place / 64] &= ~(uint64_t(1) << place % 64); }
  void set_first(Xapian::docid count) {
    std::fill_n(words_.begin(), count / 64, ~uint64_t(0));
    if (count % 64) words_[count / 64] |= (uint64_t(1) << count % 64) - 1;
  }

  void add(const Bits &other) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  void keep(const Bits &other) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  }
  void remove(const Bits &other) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  }

  const auto &words() const { return words_; }

  uint64_t count() const {
    uint64_t sum = 0;
    for (uint64_t word : words_) sum += uint64_t(__builtin_popcountll(word));
    return sum;
  }

  /// Calls `take` with each place that is set, in rising order; it may clear that place.
  template <typename Take>
  void each(Take take) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      for (uint64_t word = words_[i]; word; word &= word - 1) take(Xapian::docid(i * 64) + Xapian::docid(__builtin_ctzll(word)));
    }
  }

 private:
  std::array<uint64_t, size / 64> words_ = {};
};

/// The documents of a node in one database, read from the first to the last.
class Reader {
 public:
  virtual ~Reader() = default;
  /// About how many there are.
  virtual double estimate() const = 0;
  /// Adds those from `start` on to a stretch that begins there. Stretches come in rising order.
  virtual void add(Bits &bits, Xapian::docid start) = 0;
  /// Leaves in a stretch those it has.
  virtual void narrow(Bits &bits, Xapian::docid start) {
    Bits own;
    add(own, start);
    bits.keep(own);
  }
};

using ReaderPointer = std::unique_ptr<Reader>;

class AllReader : public Reader {
 public:
  explicit AllReader(Xapian::docid last) : last_(last) {}
  double estimate() const override { return last_; }
  void add(Bits &bits, Xapian::docid start) override {
    if (start <= last_) bits.set_first(std::min(Bits::size, last_ - start + 1));
  }

 private:
  Xapian::docid last_;
};

class NothingReader : public Reader {
 public:
  double estimate() const override { return 0; }
  void add(Bits &, Xapian::docid) override {}
};

/// Documents that an iterator of Xapian's lists. `Source` tells where the iterator stands, and whether the document there counts.
template <typename Source, typename Iterator>
class ListReader : public Reader {
 public:
  ListReader(Iterator list, Iterator end, double frequency, Xapian::docid last)
      : list_(std::move(list)), end_(std::move(end)), frequency_(frequency), density_(last ? frequency / last : 0) {}

  double estimate() const override { return frequency_; }

  void add(Bits &bits, Xapian::docid start) override {
    skip_to(start);
    for (; list_ != end_; ++list_) {
      Xapian::docid place = source().document(list_) - start;
      if (place >= Bits::size) break;
      if (source().accepts(list_)) bits.set(place);
    }
  }

  void narrow(Bits &bits, Xapian::docid start) override {
    // To skip to an entry costs as much as to pass some of them.
    if (double(bits.count()) * cost_of_skip > density_ * Bits::size) return Reader::narrow(bits, start);
    const Bits asked = bits;
    asked.each([&](Xapian::docid place) {
      skip_to(start + place);
      if (list_ == end_ || source().document(list_) != start + place || !source().accepts(list_)) bits.clear(place);
    });
  }

 private:
  static constexpr double cost_of_skip = 8;

  const Source &source() const { return static_cast<const Source &>(*this); }
  void skip_to(Xapian::docid document) {
    if (list_ != end_ && source().document(list_) < document) list_.skip_to(document);
  }

  Iterator list_;
  const Iterator end_;
  double frequency_;
  /// The share of documents that are listed.
  double density_;
};

class TermReader final : public ListReader<TermReader, Xapian::PostingIterator> {
 public:
  TermReader(const Xapian::Database &part, const std::string &term)
      : ListReader(part.postlist_begin(term), part.postlist_end(term), part.get_termfreq(term), part.get_lastdocid()) {}

  Xapian::docid document(const Xapian::PostingIterator &list) const { return *list; }
  bool accepts(const Xapian::PostingIterator &) const { return true; }
};

class RangeReader final : public ListReader<RangeReader, Xapian::ValueIterator> {
 public:
  RangeReader(const Xapian::Database &part, const SetNode &range)
      : ListReader(part.valuestream_begin(range.slot), part.valuestream_end(range.slot), part.get_value_freq(range.slot),
                   part.get_lastdocid()),
        range_(range) {}

  Xapian::docid document(const Xapian::ValueIterator &list) const { return list.get_docid(); }
  bool accepts(const Xapian::ValueIterator &list) const {
    const std::string value = *list;
    return (!range_.has_low || value >= range_.low) && (!range_.has_high || value <= range_.high);
  }

 private:
  const SetNode &range_;
};

class AnyReader final : public Reader {
 public:
  explicit AnyReader(std::vector<ReaderPointer> children) : children_(std::move(children)) {}
  double estimate() const override {
    double sum = 0;
    for (const ReaderPointer &child : children_) sum += child->estimate();
    return sum;
  }
  void add(Bits &bits, Xapian::docid start) override {
    for (const ReaderPointer &child : children_) child->add(bits, start);
  }
  void narrow(Bits &bits, Xapian::docid start) override {
    Bits kept;
    for (const ReaderPointer &child : children_) {
      Bits some = bits;
      child->narrow(some, start);
      kept.add(some);
    }
    bits = kept;
  }

 private:
  std::vector<ReaderPointer> children_;
};

class EveryReader final : public Reader {
 public:
  explicit EveryReader(std::vector<ReaderPointer> children) : children_(std::move(children)) {
    std::stable_sort(children_.begin(), children_.end(), [](const ReaderPointer &one, const ReaderPointer &other) {
      return one->estimate() < other->estimate();
    });
  }
  double estimate() const override { return children_.front()->estimate(); }
  void add(Bits &bits, Xapian::docid start) override {
    Bits own;
    children_.front()->add(own, start);
    narrow_by(1, own, start);
    bits.add(own);
  }
  void narrow(Bits &bits, Xapian::docid start) override { narrow_by(0, bits, start); }

 private:
  void narrow_by(size_t first, Bits &bits, Xapian::docid start) {
    for (size_t i = first; i < children_.size() && bits.count() > 0; ++i) children_[i]->narrow(bits, start);
  }

  std::vector<ReaderPointer> children_;
};

class WithoutReader final : public Reader {
 public:
  WithoutReader(ReaderPointer wanted, ReaderPointer unwanted) : wanted_(std::move(wanted)), unwanted_(std::move(unwanted)) {}
  double estimate() const override { return wanted_->estimate(); }
  void add(Bits &bits, Xapian::docid start) override {
    Bits own;
    wanted_->add(own, start);
    remove_unwanted(own, start);
    bits.add(own);
  }
  void narrow(Bits &bits, Xapian::docid start) override {
    wanted_->narrow(bits, start);
    remove_unwanted(bits, start);
  }

 private:
  void remove_unwanted(Bits &bits, Xapian::docid start) {
    if (bits.count() == 0) return;
    Bits left_out = bits;
    unwanted_->narrow(left_out, start);
    bits.remove(left_out);
  }

  ReaderPointer wanted_;
  ReaderPointer unwanted_;
};

/// Documents whose forward lists have a pattern. Each is looked through, so all else narrows first.
class PatternReader final : public Reader {
 public:
  PatternReader(PatternMatches &matches, const Xapian::Database &part)
      : matches_(matches), part_(part_of(matches.uuids(), part)) {}

  double estimate() const override { return std::numeric_limits<double>::infinity(); }

  void add(Bits &bits, Xapian::docid start) override {
    Bits own;
    AllReader(matches_.document_count(part_)).add(own, start);
    narrow(own, start);
    bits.add(own);
  }

  void narrow(Bits &bits, Xapian::docid start) override {
    places_.clear();
    bits.each([&](Xapian::docid place) { places_.push_back(place); });
    for (size_t i = 0; i < places_.size(); ++i) {
      if (i + ahead < places_.size()) matches_.ask_ahead(part_, start + places_[i + ahead]);
      if (!matches_.has(part_, start + places_[i])) bits.clear(places_[i]);
    }
  }

 private:
  /// Lists that come from memory while one is looked through.
  static constexpr size_t ahead = 6;

  PatternMatches &matches_;
  size_t part_;
  std::vector<Xapian::docid> places_;
};

ReaderPointer reader(const SetNode &node, const Xapian::Database &part);

std::vector<ReaderPointer> readers(const std::vector<SetTree> &nodes, size_t first, const Xapian::Database &part) {
  std::vector<ReaderPointer> readers;
  for (size_t i = first; i < nodes.size(); ++i) readers.push_back(reader(*nodes[i], part));
  return readers;
}

ReaderPointer reader(const SetNode &node, const Xapian::Database &part) {
  switch (node.kind) {
    case SetNode::Kind::pattern: return std::make_unique<PatternReader>(*node.pattern, part);
    case SetNode::Kind::term: return std::make_unique<TermReader>(part, node.term);
    case SetNode::Kind::all:
      if (part.get_doccount() == part.get_lastdocid()) return std::make_unique<AllReader>(part.get_lastdocid());
      return std::make_unique<TermReader>(part, std::string());
    case SetNode::Kind::range:
      if (part.get_value_freq(node.slot) > 0) return std::make_unique<RangeReader>(part, node);
      break;
    case SetNode::Kind::any: return std::make_unique<AnyReader>(readers(node.children, 0, part));
    case SetNode::Kind::every:
      if (!node.children.empty()) return std::make_unique<EveryReader>(readers(node.children, 0, part));
      break;
    case SetNode::Kind::without:
      if (!node.children.empty()) {
        return std::make_unique<WithoutReader>(reader(*node.children.front(), part),
                                               std::make_unique<AnyReader>(readers(node.children, 1, part)));
      }
      break;
    case SetNode::Kind::nothing: break;
  }
  return std::make_unique<NothingReader>();
}

/// Calls `visit` with the documents of `tree`, a stretch of each part in turn, as long as `goes_on` before the next stretch of all. Whether it
/// came to the end.
template <typename Visit, typename GoesOn>
bool each_stretch(const SetNode &tree, const std::vector<Xapian::Database> &parts, Visit visit, GoesOn goes_on) {
  std::vector<ReaderPointer> readers;
  Xapian::docid last = 0;
  for (const Xapian::Database &part : parts) {
    readers.push_back(reader(tree, part));
    last = std::max(last, part.get_lastdocid());
  }
  // The numbers of documents go to the greatest that fits.
  for (uint64_t start = 1; start <= last; start += Bits::size) {
    if (!goes_on()) return false;
    for (size_t part = 0; part < parts.size(); ++part) {
      Bits bits;
      readers[part]->add(bits, Xapian::docid(start));
      visit(part, Xapian::docid(start), bits);
    }
  }
  return true;
}

void give(DocumentSink *sink, size_t part, Xapian::docid start, const Bits &bits) {
  if (sink) bits.each([&](Xapian::docid place) { sink->take(part, start + place); });
}

}  // namespace

SetTree joined(SetNode::Kind kind, const std::vector<SetTree> &children) {
  SetNode node{kind};
  for (const SetTree &child : children) {
    if (!child) return nullptr;
    node.has_pattern = node.has_pattern || child->has_pattern;
    if (kind == SetNode::Kind::every && child->kind == kind && !child->children.empty()) {
      // What is cheap to ask, at any depth, is asked before what is dear.
      node.children.insert(node.children.end(), child->children.begin(), child->children.end());
    } else {
      node.children.push_back(child);
    }
  }
  return std::make_shared<const SetNode>(std::move(node));
}

SetCount count_documents(const SetNode &tree, const std::vector<Xapian::Database> &parts, uint64_t at_least,
                         DocumentSink *sink) {
  SetCount count{0, true};
  auto take = [&](size_t part, Xapian::docid start, const Bits &bits) {
    count.found += bits.count();
    give(sink, part, start, bits);
  };
  count.is_complete = each_stretch(tree, parts, take, [&] { return count.found < at_least; });
  return count;
}

std::shared_ptr<const FoundDocuments> find_documents(const SetNode &tree, const std::vector<Xapian::Database> &parts,
                                                     uint64_t most_taken, DocumentSink *sink) {
  auto found = std::make_shared<FoundDocuments>();
  found->uuids = uuids_of(parts);
  found->parts.resize(parts.size());
  uint64_t taken = 0;
  auto take = [&](size_t part, Xapian::docid start, const Bits &bits) {
    FoundDocuments::Part &own = found->parts[part];
    own.bits.insert(own.bits.end(), bits.words().begin(), bits.words().end());
    Xapian::doccount count = Xapian::doccount(bits.count());
    own.count += count;
    if (taken < most_taken) give(sink, part, start, bits);
    taken += count;
  };
  each_stretch(tree, parts, take, [] { return true; });
  return found;
}

}  // namespace cx
