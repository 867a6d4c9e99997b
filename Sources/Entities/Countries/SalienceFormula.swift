/// How much a story is about each country that it names.
///
/// A country's score is the sum of
/// - ``headline`` when the headline points to it, and ``dateline`` when the dateline does,
/// - ``lede`` when the first paragraph does,
/// - the square root of the pointers of the body, each by the weight of its kind: the tenth says less than the second.
///
/// Its salience is the score over that of the most salient country, or over ``fullScore`` where that is more. The weights were
/// chosen on Reuters-21578's place codes: see `Docs/entities.md`, "Salience".
struct SalienceFormula: Sendable {
  var headline = 2.0
  var dateline = 3.0
  var lede = 0.5
  /// By ``CountryMention/Kind``.
  var kinds: [Double] = [1, 0.9, 0.5, 0.3, 0.2, 0.2]
  /// A story that is about one country beyond doubt reaches this score.
  var fullScore = 7.5
  /// The story is about a country from this salience on.
  let facet = 0.22
  /// For the most salient country of an article less is enough.
  let facetOfFirst = 0.15

  /// The saliences of an article's countries, from 0 to 1, in the order of their tallies.
  func saliences(of tallies: [CountryTally]) -> [Double] {
    let scores = tallies.map(score)
    let full = max(fullScore, scores.max() ?? 0)
    return scores.map { $0 / full }
  }

  /// Whether the story is about a country of the given salience.
  func isFacet(_ salience: Double, isFirst: Bool) -> Bool { salience >= (isFirst ? facetOfFirst : facet) }

  private func score(of tally: CountryTally) -> Double {
    let lede = weight(of: tally, in: .lede)
    let all = lede + weight(of: tally, in: .early) + weight(of: tally, in: .rest)
    return headline * min(1, weight(of: tally, in: .headline))
      + (tally.mentions(in: .dateline) > 0 ? dateline : 0)
      + self.lede * min(1, lede) + all.squareRoot()
  }

  private func weight(of tally: CountryTally, in part: ArticlePart) -> Double {
    CountryMention.Kind.allCases.reduce(0) { $0 + kinds[Int($1.rawValue)] * Double(tally[part, $1]) }
  }
}
