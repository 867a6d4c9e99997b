// The gate between C++ and C: nothing thrown behind it comes out in front.
#ifndef CX_GUARDED_HPP
#define CX_GUARDED_HPP

#include <xapian.h>

#include <exception>
#include <new>
#include <stdexcept>
#include <string>

#include "cxapian.h"

namespace cx {

/// Thrown when a caller's callback asks to stop.
struct callback_stop {};

/// Fills an error in; never throws. Its texts stay NULL when there is no memory for them.
void fill(cx_error *error, cx_error_kind kind, const char *type, const char *message, const char *context) noexcept;

/// The kind of one of Xapian's exceptions.
cx_error_kind kind_of(const Xapian::Error &error) noexcept;

/// Runs `body`. Whatever it throws becomes `*error`, with `context` telling what was being done, and the result is false.
template <typename Body>
bool guarded(cx_error *error, const char *context, Body body) noexcept {
  try {
    body();
    return true;
  } catch (const Xapian::Error &e) {
    const char *cause = e.get_error_string();
    try {
      std::string message = e.get_msg();
      if (cause) message += std::string(": ") + cause;
      // Which of several remote databases it was.
      if (!e.get_context().empty()) message += " (" + e.get_context() + ")";
      fill(error, kind_of(e), e.get_type(), message.c_str(), context);
    } catch (...) {
      fill(error, kind_of(e), e.get_type(), "", context);
    }
  } catch (const std::bad_alloc &) {
    fill(error, CX_ERROR_OUT_OF_MEMORY, "std::bad_alloc", "out of memory", context);
  } catch (const std::exception &e) {
    fill(error, CX_ERROR_OTHER, "std::exception", e.what(), context);
  } catch (const callback_stop &) {
    fill(error, CX_ERROR_CALLBACK, "CallbackStop", "the caller asked to stop", context);
  } catch (...) {
    fill(error, CX_ERROR_OTHER, "unknown", "an exception of an unknown kind", context);
  }
  return false;
}

inline std::string string(const char *data, size_t length) {
  return length == 0 ? std::string() : std::string(data, length);
}

inline void give(cx_sink sink, void *context, const std::string &text) { sink(context, text.data(), text.size()); }

}  // namespace cx

#endif
