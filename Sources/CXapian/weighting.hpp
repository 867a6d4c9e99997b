// Weighting schemes by number.
#ifndef CX_WEIGHTING_HPP
#define CX_WEIGHTING_HPP

#include <xapian.h>

#include <memory>

#include "cx_enquire.h"

namespace cx {

/// Throws Xapian::InvalidArgumentError when the scheme does not take so many parameters.
std::unique_ptr<Xapian::Weight> weight_of(cx_weighting scheme, const double *parameters, size_t count);

}  // namespace cx

#endif
