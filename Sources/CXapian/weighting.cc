#include "weighting.hpp"

namespace cx {

std::unique_ptr<Xapian::Weight> weight_of(cx_weighting scheme, const double *p, size_t count) {
  auto needs = [&](size_t n) {
    if (count != n) throw Xapian::InvalidArgumentError("the weighting scheme takes another number of parameters");
  };
  using Made = std::unique_ptr<Xapian::Weight>;
  switch (scheme) {
    case CX_WEIGHT_BM25: needs(5); return Made(new Xapian::BM25Weight(p[0], p[1], p[2], p[3], p[4]));
    case CX_WEIGHT_BM25_PLUS: needs(6); return Made(new Xapian::BM25PlusWeight(p[0], p[1], p[2], p[3], p[4], p[5]));
    case CX_WEIGHT_TRAD: needs(1); return Made(new Xapian::TradWeight(p[0]));
    case CX_WEIGHT_INL2: needs(1); return Made(new Xapian::InL2Weight(p[0]));
    case CX_WEIGHT_IFB2: needs(1); return Made(new Xapian::IfB2Weight(p[0]));
    case CX_WEIGHT_INEB2: needs(1); return Made(new Xapian::IneB2Weight(p[0]));
    case CX_WEIGHT_BB2: needs(1); return Made(new Xapian::BB2Weight(p[0]));
    case CX_WEIGHT_PL2: needs(1); return Made(new Xapian::PL2Weight(p[0]));
    case CX_WEIGHT_PL2_PLUS: needs(2); return Made(new Xapian::PL2PlusWeight(p[0], p[1]));
    case CX_WEIGHT_DLH: needs(0); return Made(new Xapian::DLHWeight());
    case CX_WEIGHT_DPH: needs(0); return Made(new Xapian::DPHWeight());
    case CX_WEIGHT_COORD: needs(0); return Made(new Xapian::CoordWeight());
    case CX_WEIGHT_BOOL: needs(0); return Made(new Xapian::BoolWeight());
    case CX_WEIGHT_TFIDF: needs(0); return Made(new Xapian::TfIdfWeight());
    case CX_WEIGHT_LM_JELINEK_MERCER:
      needs(1);
      return Made(new Xapian::LMWeight(0.0, Xapian::Weight::JELINEK_MERCER_SMOOTHING, p[0]));
    case CX_WEIGHT_LM_DIRICHLET:
      needs(1);
      return Made(new Xapian::LMWeight(0.0, Xapian::Weight::DIRICHLET_SMOOTHING, p[0]));
  }
  throw Xapian::InvalidArgumentError("unknown weighting scheme");
}

}  // namespace cx
