#include <cstdlib>
#include <cstring>

#include "guarded.hpp"

namespace {

char *copy(const char *text) noexcept {
  if (!text) return nullptr;
  size_t length = std::strlen(text) + 1;
  char *result = static_cast<char *>(std::malloc(length));
  if (result) std::memcpy(result, text, length);
  return result;
}

}  // namespace

namespace cx {

void fill(cx_error *error, cx_error_kind kind, const char *type, const char *message, const char *context) noexcept {
  if (!error) return;
  cx_error_clear(error);
  error->kind = kind;
  error->type = copy(type);
  error->message = copy(message);
  error->context = copy(context);
}

cx_error_kind kind_of(const Xapian::Error &error) noexcept {
  // Xapian's exceptions have no virtual functions; their names are what tells them apart.
  static const struct {
    const char *type;
    cx_error_kind kind;
  } kinds[] = {
      {"DatabaseCorruptError", CX_ERROR_CORRUPT},
      {"DatabaseLockError", CX_ERROR_LOCKED},
      {"DatabaseModifiedError", CX_ERROR_MODIFIED},
      {"DatabaseOpeningError", CX_ERROR_OPENING},
      {"DatabaseNotFoundError", CX_ERROR_OPENING},
      {"DatabaseVersionError", CX_ERROR_OPENING},
      {"DocNotFoundError", CX_ERROR_NOT_FOUND},
      {"RangeError", CX_ERROR_NOT_FOUND},
      {"FeatureUnavailableError", CX_ERROR_FEATURE_UNAVAILABLE},
      {"UnimplementedError", CX_ERROR_FEATURE_UNAVAILABLE},
      {"NetworkError", CX_ERROR_NETWORK},
      {"NetworkTimeoutError", CX_ERROR_NETWORK},
      {"WildcardError", CX_ERROR_INVALID_ARGUMENT},
      {"InvalidArgumentError", CX_ERROR_INVALID_ARGUMENT},
      {"InvalidOperationError", CX_ERROR_INVALID_ARGUMENT},
  };
  const char *type = error.get_type();
  for (const auto &entry : kinds) {
    if (std::strcmp(type, entry.type) == 0) return entry.kind;
  }
  return CX_ERROR_OTHER;
}

}  // namespace cx

void cx_error_clear(cx_error *error) {
  if (!error) return;
  std::free(error->type);
  std::free(error->message);
  std::free(error->context);
  *error = cx_error{};
}

const char *cx_library_version(void) { return Xapian::version_string(); }

size_t cx_sortable_serialise(double number, char out[9]) { return Xapian::sortable_serialise_(number, out); }

double cx_sortable_unserialise(const char *data, size_t length) {
  double number = 0;
  cx::guarded(nullptr, "reading a sortable number",
              [&] { number = Xapian::sortable_unserialise(cx::string(data, length)); });
  return number;
}
