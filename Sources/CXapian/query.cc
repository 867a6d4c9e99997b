#include <vector>

#include "guarded.hpp"
#include "handles.hpp"

namespace {

template <typename Body>
cx_query *made(cx_error *error, const char *context, Body body) noexcept {
  cx_query *query = nullptr;
  cx::guarded(error, context, [&] { query = new cx_query(body()); });
  return query;
}

Xapian::Query::op operator_of(cx_operator op) {
  switch (op) {
    case CX_OP_AND: return Xapian::Query::OP_AND;
    case CX_OP_OR: return Xapian::Query::OP_OR;
    case CX_OP_AND_NOT: return Xapian::Query::OP_AND_NOT;
    case CX_OP_XOR: return Xapian::Query::OP_XOR;
    case CX_OP_AND_MAYBE: return Xapian::Query::OP_AND_MAYBE;
    case CX_OP_FILTER: return Xapian::Query::OP_FILTER;
    case CX_OP_NEAR: return Xapian::Query::OP_NEAR;
    case CX_OP_PHRASE: return Xapian::Query::OP_PHRASE;
    case CX_OP_SYNONYM: return Xapian::Query::OP_SYNONYM;
  }
  throw Xapian::InvalidArgumentError("unknown operator");
}

cx::SetTree leaf(cx::SetNode node) { return std::make_shared<const cx::SetNode>(std::move(node)); }

cx::SetTree set_of(cx_operator op, const std::vector<cx::SetTree> &children) {
  switch (op) {
    case CX_OP_AND:
    case CX_OP_FILTER: return cx::joined(cx::SetNode::Kind::every, children);
    case CX_OP_OR:
    case CX_OP_SYNONYM: return cx::joined(cx::SetNode::Kind::any, children);
    case CX_OP_AND_NOT: return cx::joined(cx::SetNode::Kind::without, children);
    case CX_OP_AND_MAYBE: return children.empty() ? leaf({cx::SetNode::Kind::nothing}) : children.front();
    case CX_OP_XOR:
    case CX_OP_NEAR:
    case CX_OP_PHRASE: return nullptr;
  }
  return nullptr;
}

}  // namespace

cx_query *cx_query_match_nothing(cx_error *error) {
  return made(error, "making a query", [] { return cx_query{Xapian::Query(), leaf({cx::SetNode::Kind::nothing})}; });
}

cx_query *cx_query_match_all(cx_error *error) {
  return made(error, "making a query", [] { return cx_query{Xapian::Query(std::string()), leaf({cx::SetNode::Kind::all})}; });
}

cx_query *cx_query_term(const char *term, size_t length, uint32_t wqf, cx_error *error) {
  return made(error, "making a term query", [&] {
    std::string name = cx::string(term, length);
    return cx_query{Xapian::Query(name, wqf), leaf({cx::SetNode::Kind::term, name})};
  });
}

cx_query *cx_query_combine(cx_operator op, const cx_query *const *children, size_t count, uint32_t window,
                           cx_error *error) {
  return made(error, "joining queries", [&] {
    std::vector<Xapian::Query> all;
    std::vector<cx::SetTree> sets;
    all.reserve(count);
    sets.reserve(count);
    for (size_t i = 0; i < count; ++i) {
      all.push_back(children[i]->query);
      sets.push_back(children[i]->set);
    }
    return cx_query{Xapian::Query(operator_of(op), all.begin(), all.end(), window), set_of(op, sets)};
  });
}

cx_query *cx_query_scale(const cx_query *query, double factor, cx_error *error) {
  return made(error, "scaling a query",
              [&] { return cx_query{Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query->query, factor), query->set}; });
}

cx_query *cx_query_value_range(uint32_t slot, cx_bytes low, cx_bytes high, cx_error *error) {
  return made(error, "making a range", [&] {
    cx::SetNode range{cx::SetNode::Kind::range};
    range.slot = slot;
    range.has_low = low.data != nullptr;
    range.has_high = high.data != nullptr;
    if (range.has_low) range.low = cx::string(low.data, low.length);
    if (range.has_high) range.high = cx::string(high.data, high.length);
    Xapian::Query query;
    if (range.has_low && range.has_high) {
      query = Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot, range.low, range.high);
    } else if (range.has_high) {
      query = Xapian::Query(Xapian::Query::OP_VALUE_LE, slot, range.high);
    } else {
      query = Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, range.low);
    }
    return cx_query{query, leaf(std::move(range))};
  });
}

cx_query *cx_query_wildcard(const char *prefix, size_t length, uint32_t limit, cx_wildcard_limit behaviour,
                            cx_error *error) {
  return made(error, "making a wildcard", [&] {
    int at_limit = behaviour == CX_WILDCARD_ERROR ? Xapian::Query::WILDCARD_LIMIT_ERROR
                   : behaviour == CX_WILDCARD_FIRST ? Xapian::Query::WILDCARD_LIMIT_FIRST
                                                    : Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT;
    return cx_query{Xapian::Query(Xapian::Query::OP_WILDCARD, cx::string(prefix, length), limit, at_limit,
                                  Xapian::Query::OP_SYNONYM),
                    nullptr};
  });
}

int cx_query_is_countable(const cx_query *query) { return query->set != nullptr; }

int cx_query_has_pattern(const cx_query *query) { return query->set != nullptr && query->set->has_pattern; }

void cx_query_destroy(cx_query *query) {
  cx::guarded(nullptr, "freeing a query", [&] { delete query; });
}

int cx_query_description(const cx_query *query, cx_sink sink, void *context, cx_error *error) {
  return cx::guarded(error, "describing a query",
                     [&] { cx::give(sink, context, query->query.get_description()); })
             ? 0
             : -1;
}
