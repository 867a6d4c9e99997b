#ifndef PREFETCH_H
#define PREFETCH_H

/// Asks for memory that will be read soon, and does not wait for it.
static inline void prefetch(const void *address) { __builtin_prefetch(address); }

#endif
