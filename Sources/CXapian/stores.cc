#include "stores.hpp"

namespace cx {

namespace {

constexpr const char *texts_name = "/texts.store";
constexpr const char *lists_name = "/lists.store";
constexpr const char *names_name = "/names.store";
std::vector<uint32_t> slots_of(const cx_store_layout &layout) {
  return std::vector<uint32_t>(layout.name_slots, layout.name_slots + layout.name_slot_count);
}

}  // namespace

Stores::Stores(const std::string &folder)
    : texts(folder + texts_name), lists(folder + lists_name), names(folder + names_name) {}

std::shared_ptr<Stores> Stores::open(const std::string &folder, const Xapian::Database &database) {
  if (!has_file(folder + texts_name) && !has_file(folder + lists_name) && !has_file(folder + names_name)) return nullptr;
  std::shared_ptr<Stores> stores(new Stores(folder));
  Xapian::docid count = database.get_lastdocid();
  if (stores->texts.document_count() != count || stores->lists.document_count() != count ||
      stores->names.document_count() != count) {
    throw Xapian::DatabaseCorruptError("the stores of " + folder + " are not those of its documents");
  }
  stores->uuid = database.get_uuid();
  return stores;
}

std::string Stores::value(uint32_t document, Xapian::valueno slot) const {
  if (slot == lists.slot()) return std::string(lists.list(document));
  int column = names.column(slot);
  return column < 0 ? std::string() : names.list(document, size_t(column));
}

bool have_names(const StoresList &stores, Xapian::valueno slot) {
  for (const std::shared_ptr<Stores> &kept : stores) {
    if (!kept || kept->names.column(slot) < 0) return false;
  }
  return !stores.empty();
}

bool have_lists(const StoresList &stores, Xapian::valueno slot) {
  for (const std::shared_ptr<Stores> &kept : stores) {
    if (!kept || kept->lists.slot() != slot) return false;
  }
  return !stores.empty();
}

StoresWriter::StoresWriter(const std::string &folder, const cx_store_layout &layout)
    : texts_(folder + texts_name),
      lists_(folder + lists_name, layout.list_slot),
      names_(folder + names_name, slots_of(layout), layout.separator) {}

void StoresWriter::add(const cx_document &document) {
  texts_.add(std::string_view(document.data, document.data_length));
  std::string_view list;
  const char *value = document.value_bytes;
  for (size_t i = 0; i < document.value_count; ++i) {
    std::string_view bytes(value, document.value_lengths[i]);
    value += bytes.size();
    if (document.value_slots[i] == lists_.slot()) list = bytes;
    int column = names_.column(document.value_slots[i]);
    if (column >= 0) names_.set(size_t(column), bytes);
  }
  lists_.add(list);
  names_.add();
  ++document_count_;
}

void StoresWriter::add_all(const Stores &stores) {
  texts_.add_all(stores.texts);
  lists_.add_all(stores.lists);
  names_.add_all(stores.names);
  document_count_ += stores.texts.document_count();
}

void StoresWriter::finish() {
  texts_.finish();
  lists_.finish();
  names_.finish();
}

void merge_stores(const std::vector<std::string> &folders, const std::vector<Xapian::Database> &databases,
                  const std::string &destination) {
  std::unique_ptr<StoresWriter> writer;
  for (size_t i = 0; i < folders.size(); ++i) {
    std::shared_ptr<Stores> stores = Stores::open(folders[i], databases[i]);
    if (!stores) {
      if (writer) throw Xapian::InvalidArgumentError(folders[i] + " has no stores, as those before it have");
      continue;
    }
    if (!writer) {
      if (i > 0) throw Xapian::InvalidArgumentError(folders[i] + " has stores, as those before it have not");
      std::vector<uint32_t> slots;
      for (size_t column = 0; column < stores->names.slot_count(); ++column) {
        slots.push_back(stores->names.slot(column));
      }
      cx_store_layout layout{stores->lists.slot(), slots.data(), slots.size(), stores->names.separator()};
      writer.reset(new StoresWriter(destination, layout));
    }
    writer->add_all(*stores);
  }
  if (writer) writer->finish();
}

std::vector<std::string> faults_of_stores(const std::string &folder) {
  std::vector<std::string> faults;
  try {
    std::shared_ptr<Stores> stores = Stores::open(folder, Xapian::Database(folder));
    if (!stores) return faults;
    for (uint32_t document = 1; document <= stores->texts.document_count(); ++document) {
      stores->texts.text(document);
      stores->lists.list(document);
      for (size_t column = 0; column < stores->names.slot_count(); ++column) stores->names.list(document, column);
    }
  } catch (const Xapian::Error &error) {
    faults.push_back(error.get_msg());
  }
  return faults;
}

}  // namespace cx
