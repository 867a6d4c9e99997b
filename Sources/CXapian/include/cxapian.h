/// CXapian: Xapian 1.4 for callers that speak C.
///
/// Rules that hold everywhere:
/// - A handle has one create (or open) and one destroy. Destroying NULL does nothing. Handles are not safe to use from two
///   threads at once, as Xapian's objects are not.
/// - A function that can fail takes a `cx_error *` and says so: it returns -1 (or NULL for a new handle) and fills the
///   error in. No C++ exception leaves this library, and none may enter it from a callback.
/// - Text goes in as a pointer and a length in bytes, may hold NUL bytes, and is copied before the call returns.
/// - Text comes out through a `cx_sink`, called before the function returns; what it is given dies with the call.
#ifndef CXAPIAN_H
#define CXAPIAN_H

#include "cx_base.h"
#include "cx_database.h"
#include "cx_enquire.h"
#include "cx_forward.h"
#include "cx_maintenance.h"
#include "cx_query.h"
#include "cx_remote.h"
#include "cx_stemmer.h"
#include "cx_stores.h"
#include "cx_writer.h"

#endif
