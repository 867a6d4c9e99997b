// What the opaque handles hold that more than one file opens.
#ifndef CX_HANDLES_HPP
#define CX_HANDLES_HPP

#include <xapian.h>

struct cx_database {
  Xapian::Database database;
};

struct cx_query {
  Xapian::Query query;
};

#endif
