import CXapian

/// How the terms of a query weigh a document. Xapian's documentation names the paper of each formula.
public enum Weighting: Sendable, Equatable {
  case bm25(k1: Double, k2: Double, k3: Double, b: Double, minNormLength: Double)
  case bm25Plus(k1: Double, k2: Double, k3: Double, b: Double, minNormLength: Double, delta: Double)
  case traditional(k: Double)
  case inL2(c: Double)
  case ifB2(c: Double)
  case ineB2(c: Double)
  case bb2(c: Double)
  case pl2(c: Double)
  case pl2Plus(c: Double, delta: Double)
  case dlh
  case dph
  /// One for each term that matches.
  case coordination
  /// Nothing: every document weighs 0.
  case boolean
  case tfIdf
  case jelinekMercer(lambda: Double)
  case dirichlet(mu: Double)

  var scheme: cx_weighting {
    switch self {
    case .bm25: CX_WEIGHT_BM25
    case .bm25Plus: CX_WEIGHT_BM25_PLUS
    case .traditional: CX_WEIGHT_TRAD
    case .inL2: CX_WEIGHT_INL2
    case .ifB2: CX_WEIGHT_IFB2
    case .ineB2: CX_WEIGHT_INEB2
    case .bb2: CX_WEIGHT_BB2
    case .pl2: CX_WEIGHT_PL2
    case .pl2Plus: CX_WEIGHT_PL2_PLUS
    case .dlh: CX_WEIGHT_DLH
    case .dph: CX_WEIGHT_DPH
    case .coordination: CX_WEIGHT_COORD
    case .boolean: CX_WEIGHT_BOOL
    case .tfIdf: CX_WEIGHT_TFIDF
    case .jelinekMercer: CX_WEIGHT_LM_JELINEK_MERCER
    case .dirichlet: CX_WEIGHT_LM_DIRICHLET
    }
  }

  var parameters: [Double] {
    switch self {
    case .bm25(let k1, let k2, let k3, let b, let minNormLength): [k1, k2, k3, b, minNormLength]
    case .bm25Plus(let k1, let k2, let k3, let b, let minNormLength, let delta):
      [k1, k2, k3, b, minNormLength, delta]
    case .traditional(let k): [k]
    case .inL2(let c), .ifB2(let c), .ineB2(let c), .bb2(let c), .pl2(let c): [c]
    case .pl2Plus(let c, let delta): [c, delta]
    case .dlh, .dph, .coordination, .boolean, .tfIdf: []
    case .jelinekMercer(let lambda): [lambda]
    case .dirichlet(let mu): [mu]
    }
  }
}
