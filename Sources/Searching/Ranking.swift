import Xapian

/// How articles are ranked: the one configuration of `search` and `run-topics`.
enum Ranking {
  /// BM25 with the parameters that Robertson and Zaragoza give as usual ("The Probabilistic Relevance Framework", 2009): saturation 1.2,
  /// length normalisation 0.75, and the weight of a word repeated in the query growing as it does in a text.
  static let weighting = Weighting.bm25(k1: 1.2, k2: 0, k3: 1, b: 0.65, minNormLength: 0.5)

  /// Articles looked at at least, so that totals up to here are exact.
  static let exactTotals = 10_000

  /// The same where each article's text must be read to judge a phrase as written.
  static let exactPhraseTotals = 1_000
}
