import Entities

/// Makes other sentences of annotated ones: other names in place of theirs, lines of capitals, titles.
struct Augmenter {
  /// How often each is done.
  struct Rates {
    var replace: Float = 0.3
    var capitals: Float = 0.06
    var titled: Float = 0.03
  }

  private let rates: Rates
  private var pools: [[[String]]]
  private let lists: [Substring: [String]]

  /// - Parameter replacements: Lines of a kind, a tab and a name.
  init(sentences: [AnnotatedSentence], sets: [AnnotatedSet], replacements: String, rates: Rates) {
    self.rates = rates
    pools = Array(repeating: [], count: NameSpan.Kind.allCases.count)
    for sentence in sentences where sets[sentence.set].weight == 1 {
      for mention in sentence.mentions where mention.kind != .other {
        let tokens = Array(sentence.tokens[mention.tokens])
        if tokens[0].first?.isUppercase == true { pools[Int(mention.kind.rawValue)].append(tokens) }
      }
    }
    var lists: [Substring: [String]] = [:]
    for line in replacements.split(separator: "\n") where line.first != "#" {
      let parts = line.split(separator: "\t")
      if parts.count == 2 { lists[parts[0], default: []].append(String(parts[1])) }
    }
    self.lists = lists
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
    func pick(_ list: Substring) -> String {
      guard let names = lists[list], !names.isEmpty else { return old.joined(separator: " ") }
      return names[random.below(names.count)]
    }
    let pool = pools[Int(kind.rawValue)].isEmpty ? nil : pools[Int(kind.rawValue)]
    let draw = random.unit()
    switch kind {
    case .person:
      if draw < 0.3, let pool {
        let other = pool[random.below(pool.count)]
        return old.count == 1 && other.count > 1 ? [other[other.count - 1]] : other
      }
      if old.count == 1 { return draw < 0.4 ? [pick("first")] : [pick("last")] }
      if draw < 0.45 { return [String(pick("first").prefix(1)) + ".", pick("last")] }
      if draw < 0.52 { return [pick("first"), pick("first"), pick("last")] }
      return [pick("first"), pick("last")]
    case .place:
      if draw < 0.35, let pool { return pool[random.below(pool.count)] }
      return pick(draw < 0.7 ? "country" : "place").split(separator: " ").map(String.init)
    case .organisation:
      guard draw < 0.6, let pool else { return nil }
      return pool[random.below(pool.count)]
    case .other: return nil
    }
  }
}
