import Entities

/// Makes other sentences of annotated ones: other names in place of theirs, lines of capitals, titles.
struct Augmenter {
  /// How often each is done.
  struct Rates {
    var replace: Float = 0
    var capitals: Float = 0
    var titled: Float = 0
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
    let draw = random.unit()
    if draw < rates.capitals {
      result.tokens = result.tokens.map { $0.uppercased() }
    } else if draw < rates.capitals + rates.titled {
      result.tokens = result.tokens.map { $0.count > 3 ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 }
    }
    return result
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
      return names.words(draw < 0.7 ? "country" : "place", &random)
    case .organisation: return draw < 0.6 ? names.drawn(.organisation, &random) : nil
    case .other: return nil
    }
  }
}
