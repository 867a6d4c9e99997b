#include <sstream>

#include "guarded.hpp"
#include "stores.hpp"

namespace {

class CallbackCompactor : public Xapian::Compactor {
 public:
  CallbackCompactor(cx_progress progress, void *context) : progress(progress), context(context) {}

  void set_status(const std::string &table, const std::string &status) override {
    if (progress) progress(context, table.data(), table.size(), status.data(), status.size());
  }

 private:
  cx_progress progress;
  void *context;
};

}  // namespace

int cx_compact(const char *const *sources, size_t count, const char *destination, cx_compaction_level level,
               uint32_t block_size, int single_file, cx_progress progress, void *context, cx_error *error) {
  bool done = cx::guarded(error, destination, [&] {
    Xapian::Database all;
    std::vector<Xapian::Database> databases;
    for (size_t i = 0; i < count; ++i) databases.emplace_back(sources[i]);
    for (const Xapian::Database &database : databases) all.add_database(database);
    unsigned flags = level == CX_COMPACT_STANDARD ? Xapian::Compactor::STANDARD
                     : level == CX_COMPACT_FULL   ? Xapian::Compactor::FULL
                                                  : Xapian::Compactor::FULLER;
    if (single_file) flags |= Xapian::DBCOMPACT_SINGLE_FILE;
    CallbackCompactor compactor(progress, context);
    all.compact(destination, flags, block_size == 0 ? 8192 : static_cast<int>(block_size), compactor);
    if (!single_file) cx::merge_stores(std::vector<std::string>(sources, sources + count), databases, destination);
  });
  return done ? 0 : -1;
}

int cx_check(const char *path, size_t *faults, cx_sink report, void *context, cx_error *error) {
  bool done = cx::guarded(error, path, [&] {
    std::ostringstream text;
    *faults = Xapian::Database::check(path, 0, &text);
    for (const std::string &fault : cx::faults_of_stores(path)) {
      ++*faults;
      text << fault << '\n';
    }
    cx::give(report, context, text.str());
  });
  return done ? 0 : -1;
}
