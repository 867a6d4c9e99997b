#include "guarded.hpp"

struct cx_stemmer {
  Xapian::Stem stem;
};

cx_stemmer *cx_stemmer_create(const char *language, cx_error *error) {
  cx_stemmer *stemmer = nullptr;
  cx::guarded(error, language, [&] { stemmer = new cx_stemmer{Xapian::Stem(language)}; });
  return stemmer;
}

void cx_stemmer_destroy(cx_stemmer *stemmer) {
  cx::guarded(nullptr, "freeing a stemmer", [&] { delete stemmer; });
}

int cx_stemmer_stem(const cx_stemmer *stemmer, const char *word, size_t length, cx_sink sink, void *context,
                    cx_error *error) {
  return cx::guarded(error, "stemming", [&] { cx::give(sink, context, stemmer->stem(cx::string(word, length))); })
             ? 0
             : -1;
}

int cx_stemmer_languages(cx_sink sink, void *context, cx_error *error) {
  return cx::guarded(error, "listing languages",
                     [&] { cx::give(sink, context, Xapian::Stem::get_available_languages()); })
             ? 0
             : -1;
}
