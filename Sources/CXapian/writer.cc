#include <memory>

#include "guarded.hpp"
#include "stores.hpp"

struct cx_writer {
  Xapian::WritableDatabase database;
  /// What keeps part of each document beside the database, if anything does.
  std::unique_ptr<cx::StoresWriter> stores;

  /// Documents that lie in stores are there for good.
  void check_changeable() const {
    if (stores) throw Xapian::InvalidOperationError("a database with stores can only be added to");
  }
};

namespace {

int flags_of(cx_open_mode mode, uint32_t flags) {
  int result = 0;
  switch (mode) {
    case CX_OPEN_EXISTING: result = Xapian::DB_OPEN; break;
    case CX_CREATE_NEW: result = Xapian::DB_CREATE; break;
    case CX_CREATE_OR_OPEN: result = Xapian::DB_CREATE_OR_OPEN; break;
    case CX_CREATE_OR_OVERWRITE: result = Xapian::DB_CREATE_OR_OVERWRITE; break;
  }
  if (flags & CX_NO_SYNC) result |= Xapian::DB_NO_SYNC;
  if (flags & CX_FULL_SYNC) result |= Xapian::DB_FULL_SYNC;
  if (flags & CX_DANGEROUS) result |= Xapian::DB_DANGEROUS;
  if (flags & CX_NO_TERMLIST) result |= Xapian::DB_NO_TERMLIST;
  return result;
}

/// Xapian takes a document term by term. Each name becomes a string once, and one call brings its frequency; positions follow as numbers.
Xapian::Document document_of(const cx_document &flat, const cx::StoresWriter *stores) {
  Xapian::Document document;
  const char *term = flat.term_bytes;
  const uint32_t *position = flat.positions;
  std::string name;
  for (size_t i = 0; i < flat.term_count; ++i) {
    name.assign(term, flat.term_lengths[i]);
    term += flat.term_lengths[i];
    uint32_t positions = flat.position_counts[i];
    uint32_t wdf = flat.wdfs[i];
    if (positions == 0) {
      document.add_term(name, wdf);
      continue;
    }
    // The first posting carries the whole frequency, the others none.
    document.add_posting(name, *position++, wdf);
    for (uint32_t p = 1; p < positions; ++p) document.add_posting(name, *position++, 0);
  }
  const char *value = flat.value_bytes;
  for (size_t i = 0; i < flat.value_count; ++i) {
    if (!stores || !stores->has(flat.value_slots[i])) {
      document.add_value(flat.value_slots[i], std::string(value, flat.value_lengths[i]));
    }
    value += flat.value_lengths[i];
  }
  if (!stores) document.set_data(cx::string(flat.data, flat.data_length));
  return document;
}

}  // namespace

cx_writer *cx_writer_open(const char *path, cx_open_mode mode, uint32_t flags, uint32_t block_size,
                          const cx_store_layout *layout, cx_error *error) {
  cx_writer *writer = nullptr;
  cx::guarded(error, path, [&] {
    int block = block_size == 0 ? 8192 : static_cast<int>(block_size);
    if (layout && mode != CX_CREATE_NEW && mode != CX_CREATE_OR_OVERWRITE) {
      throw Xapian::InvalidArgumentError("stores are for new databases");
    }
    std::unique_ptr<cx_writer> made(
        new cx_writer{Xapian::WritableDatabase(path, flags_of(mode, flags) | Xapian::DB_BACKEND_GLASS, block), nullptr});
    if (layout) made->stores.reset(new cx::StoresWriter(path, *layout));
    writer = made.release();
  });
  return writer;
}

void cx_writer_destroy(cx_writer *writer) {
  // The destructor of a database commits, which may throw inside Xapian; it keeps that to itself.
  cx::guarded(nullptr, "closing a writer", [&] { delete writer; });
}

uint32_t cx_writer_add(cx_writer *writer, const cx_document *document, cx_error *error) {
  uint32_t docid = 0;
  cx::guarded(error, "adding a document", [&] {
    Xapian::docid added = writer->database.add_document(document_of(*document, writer->stores.get()));
    if (writer->stores) writer->stores->add(*document);
    docid = added;
  });
  return docid;
}

uint32_t cx_writer_replace(cx_writer *writer, const char *unique_term, size_t length, const cx_document *document,
                           cx_error *error) {
  uint32_t docid = 0;
  cx::guarded(error, "replacing a document", [&] {
    writer->check_changeable();
    docid = writer->database.replace_document(cx::string(unique_term, length), document_of(*document, nullptr));
  });
  return docid;
}

int cx_writer_delete_term(cx_writer *writer, const char *term, size_t length, cx_error *error) {
  return cx::guarded(error, "deleting by term",
                     [&] {
                       writer->check_changeable();
                       writer->database.delete_document(cx::string(term, length));
                     })
             ? 0
             : -1;
}

int cx_writer_delete_document(cx_writer *writer, uint32_t docid, cx_error *error) {
  return cx::guarded(error, "deleting a document",
                     [&] {
                       writer->check_changeable();
                       writer->database.delete_document(docid);
                     })
             ? 0
             : -1;
}

int cx_writer_commit(cx_writer *writer, cx_error *error) {
  return cx::guarded(error, "committing", [&] { writer->database.commit(); }) ? 0 : -1;
}

int cx_writer_close(cx_writer *writer, cx_error *error) {
  return cx::guarded(error, "closing a writer",
                     [&] {
                       writer->database.close();
                       if (writer->stores) writer->stores->finish();
                     })
             ? 0
             : -1;
}

int cx_writer_set_metadata(cx_writer *writer, const char *key, size_t key_length, const char *value,
                           size_t value_length, cx_error *error) {
  return cx::guarded(error, "setting metadata",
                     [&] {
                       writer->database.set_metadata(cx::string(key, key_length), cx::string(value, value_length));
                     })
             ? 0
             : -1;
}

int cx_writer_add_spelling(cx_writer *writer, const char *word, size_t length, uint32_t frequency,
                           cx_error *error) {
  return cx::guarded(error, "adding a spelling",
                     [&] { writer->database.add_spelling(cx::string(word, length), frequency); })
             ? 0
             : -1;
}

int cx_writer_document_count(cx_writer *writer, uint32_t *count, cx_error *error) {
  return cx::guarded(error, "counting documents", [&] { *count = writer->database.get_doccount(); }) ? 0 : -1;
}
