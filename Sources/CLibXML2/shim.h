#include <libxml/xmlversion.h>
// Without this, encoding.h brings in the system's ICU, whose declarations are at odds with those of Foundation's own.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
