import Entities

/// Names to put in place of others: those of the training sentences, and lists.
struct NamePools {
  private var drawn: [[[String]]]
  private var lists: [Substring: [String]] = [:]

  /// - Parameter replacements: Lines of a kind, a tab and a name.
  init(sentences: [AnnotatedSentence], sets: [AnnotatedSet], replacements: String) {
    drawn = Array(repeating: [], count: NameSpan.Kind.allCases.count)
    for sentence in sentences where sets[sentence.set].weight == 1 {
      for mention in sentence.mentions where mention.kind != .other {
        let tokens = Array(sentence.tokens[mention.tokens])
        if tokens[0].first?.isUppercase == true { drawn[Int(mention.kind.rawValue)].append(tokens) }
      }
    }
    for line in replacements.split(separator: "\n") where line.first != "#" {
      let parts = line.split(separator: "\t")
      if parts.count == 2 { lists[parts[0], default: []].append(String(parts[1])) }
    }
  }

  /// A name of a training sentence.
  func drawn(_ kind: NameSpan.Kind, _ random: inout SplitMix) -> [String]? {
    let pool = drawn[Int(kind.rawValue)]
    return pool.isEmpty ? nil : pool[random.below(pool.count)]
  }

  /// A name of a list.
  func pick(_ list: Substring, _ random: inout SplitMix) -> String {
    guard let names = lists[list], !names.isEmpty else { return "Nobody" }
    return names[random.below(names.count)]
  }

  /// A name of a list, word by word.
  func words(_ list: Substring, _ random: inout SplitMix) -> [String] {
    pick(list, &random).split(separator: " ").map(String.init)
  }

  /// A first name or initials, and a surname.
  func person(_ random: inout SplitMix) -> [String] {
    let draw = random.unit()
    if draw < 0.3, let other = drawn(.person, &random), other.count > 1 { return other }
    if draw < 0.45 { return [String(pick("first", &random).prefix(1)) + ".", pick("last", &random)] }
    if draw < 0.52 { return [pick("first", &random), pick("first", &random), pick("last", &random)] }
    return [pick("first", &random), pick("last", &random)]
  }
}
