#include "guarded.hpp"
#include "handles.hpp"

namespace {

/// Most calls are: guard, answer 0 or -1.
template <typename Body>
int status(cx_error *error, const char *context, Body body) noexcept {
  return cx::guarded(error, context, body) ? 0 : -1;
}

/// What is known of a document that another machine holds, fetched if it must be.
const cx_stored &stored(cx_database *database, uint32_t docid) {
  auto known = database->documents.find(docid);
  if (known != database->documents.end()) return known->second;
  database->make_room();
  Xapian::Document document = database->database.get_document(docid);
  cx_stored stored;
  stored.data = document.get_data();
  for (auto it = document.values_begin(); it != document.values_end(); ++it) {
    stored.values.emplace_back(it.get_valueno(), *it);
  }
  return database->keep(docid, std::move(stored));
}

}  // namespace

cx_database *cx_database_open(const char *const *paths, size_t count, cx_error *error) {
  cx_database *database = nullptr;
  cx::guarded(error, count > 0 ? paths[0] : "opening", [&] {
    Xapian::Database all;
    std::vector<Xapian::Database> locals;
    for (size_t i = 0; i < count; ++i) locals.emplace_back(paths[i]);
    for (const Xapian::Database &local : locals) all.add_database(local);
    cx::StoresList stores;
    for (size_t i = 0; i < count; ++i) stores.push_back(cx::Stores::open(paths[i], locals[i]));
    database = new cx_database{all, {}, std::move(locals), std::move(stores), {}, 0, {}};
  });
  return database;
}

void cx_database_destroy(cx_database *database) {
  cx::guarded(nullptr, "closing a database", [&] { delete database; });
}

int cx_database_reopen(cx_database *database, int *changed, cx_error *error) {
  return status(error, "reopening", [&] { *changed = database->database.reopen() ? 1 : 0; });
}

int cx_database_facts_get(cx_database *database, cx_database_facts *facts, cx_error *error) {
  return status(error, "reading the counts", [&] {
    const Xapian::Database &db = database->database;
    *facts = {db.get_doccount(), db.get_lastdocid(), db.get_avlength(), db.has_positions() ? 1 : 0};
  });
}

int cx_database_uuid(cx_database *database, cx_sink sink, void *context, cx_error *error) {
  return status(error, "reading the UUID", [&] { cx::give(sink, context, database->database.get_uuid()); });
}

int cx_database_term_frequency(cx_database *database, const char *term, size_t length, uint32_t *frequency,
                               cx_error *error) {
  return status(error, "counting a term", [&] {
    std::string name = cx::string(term, length);
    if (database->parts.empty()) {
      *frequency = database->database.get_termfreq(name);
      return;
    }
    auto known = database->frequencies.find(name);
    if (known == database->frequencies.end()) {
      known = database->frequencies.emplace(name, database->database.get_termfreq(name)).first;
    }
    *frequency = known->second;
  });
}

int cx_database_collection_frequency(cx_database *database, const char *term, size_t length, uint64_t *frequency,
                                     cx_error *error) {
  return status(error, "counting a term",
                [&] { *frequency = database->database.get_collection_freq(cx::string(term, length)); });
}

int cx_database_document_length(cx_database *database, uint32_t docid, uint32_t *length, cx_error *error) {
  return status(error, "reading a document's length",
                [&] { *length = database->database.get_doclength(docid); });
}

int cx_database_document_data(cx_database *database, uint32_t docid, cx_sink sink, void *context,
                              cx_error *error) {
  return status(error, "reading a document", [&] {
    Xapian::docid own = docid;
    if (cx::Stores *kept = cx::stores_of(database->stores, own)) {
      std::string_view text = kept->texts.text(own);
      sink(context, text.data(), text.size());
      return;
    }
    cx::give(sink, context,
             database->parts.empty() ? database->database.get_document(docid).get_data()
                                     : stored(database, docid).data);
  });
}

int cx_database_document_value(cx_database *database, uint32_t docid, uint32_t slot, cx_sink sink, void *context,
                               cx_error *error) {
  return status(error, "reading a value", [&] {
    Xapian::docid own = docid;
    cx::Stores *kept = cx::stores_of(database->stores, own);
    if (kept && kept->has(slot)) {
      cx::give(sink, context, kept->value(own, slot));
      return;
    }
    cx::give(sink, context,
             database->parts.empty() ? database->database.get_document(docid, Xapian::DOC_ASSUME_VALID).get_value(slot)
                                     : stored(database, docid).value(slot));
  });
}

int cx_database_document_terms(cx_database *database, uint32_t docid, cx_term_visitor visitor, void *context,
                               cx_error *error) {
  return status(error, "listing a document's terms", [&] {
    const Xapian::Database &db = database->database;
    for (auto it = db.termlist_begin(docid); it != db.termlist_end(docid); ++it) {
      std::string term = *it;
      if (!visitor(context, term.data(), term.size(), it.get_wdf(), it.get_termfreq())) break;
    }
  });
}

int cx_database_all_terms(cx_database *database, const char *prefix, size_t length, cx_term_visitor visitor,
                          void *context, cx_error *error) {
  return status(error, "listing terms", [&] {
    std::string start = cx::string(prefix, length);
    const Xapian::Database &db = database->database;
    for (auto it = db.allterms_begin(start); it != db.allterms_end(start); ++it) {
      std::string term = *it;
      if (!visitor(context, term.data(), term.size(), it.get_termfreq(), 0)) break;
    }
  });
}

int cx_database_postings(cx_database *database, const char *term, size_t length, cx_number_visitor visitor,
                         void *context, cx_error *error) {
  return status(error, "listing postings", [&] {
    std::string name = cx::string(term, length);
    const Xapian::Database &db = database->database;
    for (auto it = db.postlist_begin(name); it != db.postlist_end(name); ++it) {
      if (!visitor(context, *it, it.get_wdf())) break;
    }
  });
}

int cx_database_positions(cx_database *database, uint32_t docid, const char *term, size_t length,
                          cx_number_visitor visitor, void *context, cx_error *error) {
  return status(error, "listing positions", [&] {
    std::string name = cx::string(term, length);
    const Xapian::Database &db = database->database;
    for (auto it = db.positionlist_begin(docid, name); it != db.positionlist_end(docid, name); ++it) {
      if (!visitor(context, *it, 0)) break;
    }
  });
}

int cx_database_metadata(cx_database *database, const char *key, size_t length, cx_sink sink, void *context,
                         cx_error *error) {
  return status(error, "reading metadata",
                [&] { cx::give(sink, context, database->database.get_metadata(cx::string(key, length))); });
}

int cx_database_metadata_keys(cx_database *database, const char *prefix, size_t length, cx_term_visitor visitor,
                              void *context, cx_error *error) {
  return status(error, "listing metadata", [&] {
    std::string start = cx::string(prefix, length);
    const Xapian::Database &db = database->database;
    for (auto it = db.metadata_keys_begin(start); it != db.metadata_keys_end(start); ++it) {
      std::string key = *it;
      if (!visitor(context, key.data(), key.size(), 0, 0)) break;
    }
  });
}

int cx_database_spelling(cx_database *database, const char *word, size_t length, uint32_t max_distance,
                         cx_sink sink, void *context, cx_error *error) {
  return status(error, "looking up a spelling", [&] {
    cx::give(sink, context, database->database.get_spelling_suggestion(cx::string(word, length), max_distance));
  });
}

int cx_database_has_names(const cx_database *database, uint32_t slot) {
  return cx::have_names(database->stores, slot) ? 1 : 0;
}

int cx_database_name(const cx_database *database, uint32_t part, uint32_t slot, uint32_t name, cx_sink sink,
                     void *context, cx_error *error) {
  return status(error, "reading a name", [&] {
    if (part >= database->stores.size() || !database->stores[part]) throw Xapian::DocNotFoundError("no names");
    const cx::NameStore &names = database->stores[part]->names;
    int column = names.column(slot);
    if (column < 0) throw Xapian::DocNotFoundError("no names in slot " + std::to_string(slot));
    std::string_view text = names.name(size_t(column), name);
    sink(context, text.data(), text.size());
  });
}
