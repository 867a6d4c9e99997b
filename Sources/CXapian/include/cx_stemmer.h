/// Snowball stemmers.
#ifndef CX_STEMMER_H
#define CX_STEMMER_H

#include "cx_base.h"

#ifdef __cplusplus
extern "C" {
#endif

/// A stemmer of one language.
typedef struct cx_stemmer cx_stemmer;

/// A stemmer by the English name or ISO 639 code of its language; "none" leaves words as they are. Fails with
/// CX_ERROR_INVALID_ARGUMENT.
cx_stemmer *cx_stemmer_create(const char *language, cx_error *error);
void cx_stemmer_destroy(cx_stemmer *stemmer);

/// The stem of a word in small letters. Returns 0 or -1.
int cx_stemmer_stem(const cx_stemmer *stemmer, const char *word, size_t length, cx_sink sink, void *context,
                    cx_error *error);

/// The names of all languages, parted by spaces. Returns 0 or -1.
int cx_stemmer_languages(cx_sink sink, void *context, cx_error *error);

#ifdef __cplusplus
}
#endif

#endif
