import Entities

/// Makes other sentences of annotated ones: other names in place of theirs, lines of capitals, titles.
struct Augmenter {
  /// How often each is done.
  struct Rates {
    var replace: Float = 0
    var capitals: Float = 0
    var titled: Float = 0
    var beheaded: Float = 0
  }

  private let rates: Rates
  private let names: NamePools

  init(names: NamePools, rates: Rates) {
    self.names = names
    self.rates = rates
  }

  /// The sentence, or another made of it.
  func varied(_ sentence: AnnotatedSentence, with random: inout SplitMix) -> AnnotatedSentence {
    var result = sentence
    if !sentence.mentions.isEmpty { replaceNames(in: &result, with: &random) }
    if random.unit() < rates.beheaded { behead(&result) }
    let draw = random.unit()
    if draw < rates.capitals {
      result.tokens = result.tokens.map { $0.uppercased() }
    } else if draw < rates.capitals + rates.titled {
      result.tokens = result.tokens.map { $0.count > 2 ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 }
    }
    return result
  }

  /// Takes the first word off where a small one follows, so that common words are met with a capital: `Exporters said`.
  private func behead(_ sentence: inout AnnotatedSentence) {
    guard sentence.tokens.count > 4, let second = sentence.tokens[1].first, second.isLowercase,
      sentence.tokens[1].count > 3, !sentence.mentions.contains(where: { $0.tokens.lowerBound < 2 })
    else { return }
    sentence.tokens.removeFirst()
    sentence.tokens[0] = second.uppercased() + sentence.tokens[0].dropFirst()
    sentence.mentions = sentence.mentions.map {
      .init(kind: $0.kind, tokens: $0.tokens.lowerBound - 1..<$0.tokens.upperBound - 1)
    }
  }

  private func replaceNames(in sentence: inout AnnotatedSentence, with random: inout SplitMix) {
    var tokens: [String] = []
    var mentions: [AnnotatedSentence.Mention] = []
    var index = 0
    for mention in sentence.mentions {
      tokens += sentence.tokens[index..<mention.tokens.lowerBound]
      let start = tokens.count
      let old = Array(sentence.tokens[mention.tokens])
      let isPlain = old[0].first?.isUppercase == true
      if isPlain, random.unit() < rates.replace, let new = replacement(for: mention.kind, old, &random) {
        tokens += new
      } else {
        tokens += old
      }
      mentions.append(.init(kind: mention.kind, tokens: start..<tokens.count))
      index = mention.tokens.upperBound
    }
    tokens += sentence.tokens[index...]
    sentence.tokens = tokens
    sentence.mentions = mentions
  }

  private func replacement(
    for kind: NameSpan.Kind, _ old: [String], _ random: inout SplitMix
  ) -> [String]? {
    let draw = random.unit()
    switch kind {
    case .person:
      guard old.count == 1 else { return names.person(&random) }
      if draw < 0.3 { return names.drawn(.person, &random)?.suffix(1) }
      return [names.pick(draw < 0.4 ? "first" : "last", &random)]
    case .place:
      if draw < 0.35 { return names.drawn(.place, &random) }
      if draw < 0.45 { return names.facility(&random) }
      return names.words(draw < 0.7 ? "country" : "place", &random)
    case .organisation:
      if draw < 0.5 { return names.drawn(.organisation, &random) }
      return draw < 0.7 && old.count > 1 ? names.organisation(&random) : nil
    case .other: return nil
    }
  }
}
