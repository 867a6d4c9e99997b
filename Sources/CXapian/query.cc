#include <vector>

#include "guarded.hpp"
#include "handles.hpp"

namespace {

template <typename Body>
cx_query *made(cx_error *error, const char *context, Body body) noexcept {
  cx_query *query = nullptr;
  cx::guarded(error, context, [&] { query = new cx_query{body()}; });
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

}  // namespace

cx_query *cx_query_match_nothing(cx_error *error) {
  return made(error, "making a query", [] { return Xapian::Query(); });
}

cx_query *cx_query_match_all(cx_error *error) {
  return made(error, "making a query", [] { return Xapian::Query(std::string()); });
}

cx_query *cx_query_term(const char *term, size_t length, uint32_t wqf, cx_error *error) {
  return made(error, "making a term query", [&] { return Xapian::Query(cx::string(term, length), wqf); });
}

cx_query *cx_query_combine(cx_operator op, const cx_query *const *children, size_t count, uint32_t window,
                           cx_error *error) {
  return made(error, "joining queries", [&] {
    std::vector<Xapian::Query> all;
    all.reserve(count);
    for (size_t i = 0; i < count; ++i) all.push_back(children[i]->query);
    return Xapian::Query(operator_of(op), all.begin(), all.end(), window);
  });
}

cx_query *cx_query_scale(const cx_query *query, double factor, cx_error *error) {
  return made(error, "scaling a query",
              [&] { return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query->query, factor); });
}

cx_query *cx_query_value_range(uint32_t slot, cx_bytes low, cx_bytes high, cx_error *error) {
  return made(error, "making a range", [&] {
    if (low.data && high.data) {
      return Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot, cx::string(low.data, low.length),
                           cx::string(high.data, high.length));
    }
    if (high.data) return Xapian::Query(Xapian::Query::OP_VALUE_LE, slot, cx::string(high.data, high.length));
    return Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, low.data ? cx::string(low.data, low.length) : std::string());
  });
}

cx_query *cx_query_wildcard(const char *prefix, size_t length, uint32_t limit, cx_wildcard_limit behaviour,
                            cx_error *error) {
  return made(error, "making a wildcard", [&] {
    int at_limit = behaviour == CX_WILDCARD_ERROR ? Xapian::Query::WILDCARD_LIMIT_ERROR
                   : behaviour == CX_WILDCARD_FIRST ? Xapian::Query::WILDCARD_LIMIT_FIRST
                                                    : Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT;
    return Xapian::Query(Xapian::Query::OP_WILDCARD, cx::string(prefix, length), limit, at_limit,
                         Xapian::Query::OP_SYNONYM);
  });
}

void cx_query_destroy(cx_query *query) {
  cx::guarded(nullptr, "freeing a query", [&] { delete query; });
}

int cx_query_description(const cx_query *query, cx_sink sink, void *context, cx_error *error) {
  return cx::guarded(error, "describing a query",
                     [&] { cx::give(sink, context, query->query.get_description()); })
             ? 0
             : -1;
}
