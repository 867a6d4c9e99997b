#include <algorithm>
#include <exception>
#include <thread>
#include <utility>
#include <vector>

#include "guarded.hpp"
#include "handles.hpp"

namespace {

/// Runs `body` for each number below `count`, each on a thread of its own, the last on the caller's. `body` must not throw.
template <typename Body>
void at_once(size_t count, Body body) {
  std::vector<std::thread> threads;
  threads.reserve(count);
  for (size_t i = 0; i + 1 < count; ++i) {
    try {
      threads.emplace_back(body, i);
    } catch (...) {
      // No more threads to be had: one after another, then.
      body(i);
    }
  }
  if (count > 0) body(count - 1);
  for (std::thread &thread : threads) thread.join();
}

Xapian::Database open(const cx_remote &remote, uint32_t timeout_ms) {
  return remote.host ? Xapian::Remote::open(std::string(remote.host), remote.port, timeout_ms, timeout_ms)
                     : Xapian::Remote::open(std::string(remote.program), std::string(remote.arguments), timeout_ms);
}

cx_stored stored(const Xapian::Database &database, Xapian::docid docid) {
  Xapian::Document document = database.get_document(docid);
  cx_stored result;
  result.data = document.get_data();
  for (auto it = document.values_begin(); it != document.values_end(); ++it) {
    result.values.emplace_back(it.get_valueno(), *it);
  }
  return result;
}

}  // namespace

int cx_remote_open(const cx_remote *remotes, size_t count, uint32_t timeout_ms, cx_database **databases,
                   cx_error *errors) {
  for (size_t i = 0; i < count; ++i) databases[i] = nullptr;
  auto open_one = [&](size_t i) noexcept {
    cx::guarded(&errors[i], "opening a remote database", [&] {
      Xapian::Database database = open(remotes[i], timeout_ms);
      databases[i] = new cx_database{database, {database}, {}, {}, {}, 0, {}};
    });
  };
  // Xapian forks to run a program, which goes ill beside threads that are at work.
  for (size_t i = 0; i < count; ++i) {
    if (!remotes[i].host) open_one(i);
  }
  bool are_open = cx::guarded(nullptr, "opening remote databases", [&] {
    at_once(count, [&](size_t i) noexcept {
      if (remotes[i].host) open_one(i);
    });
  });
  if (!are_open) return -1;
  return std::all_of(databases, databases + count, [](cx_database *database) { return database; }) ? 0 : -1;
}

cx_database *cx_database_join(cx_database *const *parts, size_t count, cx_error *error) {
  cx_database *database = nullptr;
  cx::guarded(error, "joining databases", [&] {
    std::vector<Xapian::Database> all;
    Xapian::Database joined;
    for (size_t i = 0; i < count; ++i) {
      joined.add_database(parts[i]->database);
      all.push_back(parts[i]->database);
    }
    database = new cx_database{joined, all, {}, {}, {}, 0, {}};
  });
  return database;
}

int cx_database_is_remote(const cx_database *database) { return database->parts.empty() ? 0 : 1; }

int cx_database_fetch_documents(cx_database *database, const uint32_t *docids, size_t count, cx_error *error) {
  if (database->parts.empty()) return 0;
  bool is_done = cx::guarded(error, "fetching documents", [&] {
    size_t parts = database->parts.size();
    std::vector<std::vector<uint32_t>> wanted(parts);
    database->make_room();
    for (size_t i = 0; i < count; ++i) {
      if (docids[i] == 0 || database->documents.count(docids[i]) != 0) continue;
      wanted[cx::part_among(parts, docids[i])].push_back(docids[i]);
    }
    std::vector<std::vector<std::pair<uint32_t, cx_stored>>> found(parts);
    std::vector<std::exception_ptr> failures(parts);
    // Each part has a connection of its own, and is asked by one thread alone.
    at_once(parts, [&](size_t part) noexcept {
      try {
        for (uint32_t docid : wanted[part]) {
          try {
            found[part].emplace_back(docid, stored(database->parts[part], cx::own_among(parts, docid)));
          } catch (const Xapian::DocNotFoundError &) {
          }
        }
      } catch (...) {
        failures[part] = std::current_exception();
      }
    });
    for (const std::exception_ptr &failure : failures) {
      if (failure) std::rethrow_exception(failure);
    }
    for (auto &part : found) {
      for (auto &document : part) database->keep(document.first, std::move(document.second));
    }
  });
  return is_done ? 0 : -1;
}

int cx_database_fetch_frequencies(cx_database *database, const cx_bytes *terms, size_t count, cx_error *error) {
  if (database->parts.empty()) return 0;
  bool is_done = cx::guarded(error, "fetching frequencies of terms", [&] {
    std::vector<Xapian::Query> queries;
    std::vector<std::string> wanted;
    if (database->frequencies.size() > cx_database::most_frequencies) database->frequencies.clear();
    for (size_t i = 0; i < count; ++i) {
      std::string term = cx::string(terms[i].data, terms[i].length);
      if (term.empty() || database->frequencies.count(term) != 0) continue;
      queries.emplace_back(term);
      wanted.push_back(std::move(term));
    }
    if (wanted.empty()) return;
    // Before a match the parts tell one another how frequent its terms are. Nothing is asked of it but that.
    Xapian::Enquire enquire(database->database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end()));
    Xapian::MSet told = enquire.get_mset(0, 0);
    for (std::string &term : wanted) {
      Xapian::doccount frequency = told.get_termfreq(term);
      database->frequencies.emplace(std::move(term), frequency);
    }
  });
  return is_done ? 0 : -1;
}
