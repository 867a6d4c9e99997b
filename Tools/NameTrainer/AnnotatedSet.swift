import Entities

/// A sentence as an annotated set has it.
struct AnnotatedSentence {
  struct Mention: Equatable {
    var kind: NameSpan.Kind
    var tokens: Range<Int>
  }

  var tokens: [String]
  var mentions: [Mention]
  /// The number of its set.
  var set: Int
}

/// A set of annotated sentences, and what must be known of its conventions.
struct AnnotatedSet {
  let name: String
  /// How much its sentences count.
  let weight: Float
  /// Whether names of other kinds than person, organisation and place are annotated.
  let hasOthers: Bool
  var sentences: [AnnotatedSentence] = []

  /// The sets that may be trained on.
  static let all = [
    AnnotatedSet(name: "wikigold", weight: 1, hasOthers: true),
    AnnotatedSet(name: "ewt.dev", weight: 1, hasOthers: false),
    AnnotatedSet(name: "ewt.test", weight: 1, hasOthers: false),
    AnnotatedSet(name: "wnut.train", weight: 0.3, hasOthers: true),
    AnnotatedSet(name: "crossner-politics.train", weight: 1, hasOthers: true),
    AnnotatedSet(name: "crossner-politics.dev", weight: 1, hasOthers: true),
    AnnotatedSet(name: "crossner-politics.test", weight: 1, hasOthers: true),
  ]

  /// Reads lines of a token and a tag; an empty line ends a sentence.
  static func sentences(of text: String, set: Int) -> [AnnotatedSentence] {
    var result: [AnnotatedSentence] = []
    var tokens: [String] = []
    var tags: [Substring] = []
    func finish() {
      if !tokens.isEmpty {
        result.append(AnnotatedSentence(tokens: tokens, mentions: mentions(tags), set: set))
      }
      tokens.removeAll()
      tags.removeAll()
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let space = line.lastIndex(of: " ") else {
        finish()
        continue
      }
      tokens.append(String(line[..<space]))
      tags.append(line[line.index(after: space)...])
    }
    finish()
    return result
  }

  private static func mentions(_ tags: [Substring]) -> [AnnotatedSentence.Mention] {
    let kinds: [Substring: NameSpan.Kind] = [
      "PER": .person, "ORG": .organisation, "LOC": .place, "MISC": .other,
    ]
    var result: [AnnotatedSentence.Mention] = []
    var wasInside: Substring = ""
    for (index, tag) in tags.enumerated() {
      let name = tag.dropFirst(2)
      if let kind = kinds[name] {
        if tag.first == "I", wasInside == name, let last = result.last {
          result[result.count - 1].tokens = last.tokens.lowerBound..<index + 1
        } else {
          result.append(.init(kind: kind, tokens: index..<index + 1))
        }
      }
      wasInside = name
    }
    return result
  }
}
