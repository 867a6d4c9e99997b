import AnswerJSON
import DatelineCore

/// `/api/v1/suggest`: words that complete what is typed.
struct SuggestEndpoint: Endpoint {
  /// How the words are told.
  private enum Format: String, CaseIterable {
    /// As `dateline terms --json`.
    case terms
    /// As browsers' search boxes want it (OpenSearch Suggestions 1.1): the whole text, and completions of its last word.
    case opensearch
  }

  private let text: String
  private let limit: Int
  private let format: Format

  static let names: Set<String> = ["q", "limit", "format"]

  init(_ reading: ParameterReading) throws {
    try reading.parameters.check(known: Self.names)
    text = try reading.parameters.one("q") ?? ""
    guard text.utf8.count <= reading.limits.queryBytes else {
      throw Problem.bad(
        "q", "the query has \(text.utf8.count) bytes, and \(reading.limits.queryBytes) are the most.",
        limit: Double(reading.limits.queryBytes))
    }
    limit = try reading.parameters.number("limit", in: 0...reading.limits.pageSize, otherwise: 10)
    format = try reading.parameters.choice("format", Format.self) ?? .terms
  }

  func answer(_ searcher: Searcher, _ set: ReaderSet) throws -> Answer {
    switch format {
    case .terms:
      let words = text.isEmpty ? [] : try searcher.words(beginningWith: text, limit: limit)
      return try Answer(json: TermsJSON(text, words), generation: set.id)
    case .opensearch:
      let start = text.lastIndex(where: \.isWhitespace).map { text.index(after: $0) } ?? text.startIndex
      let (before, last) = (text[..<start], String(text[start...]))
      let words = last.isEmpty ? [] : try searcher.words(beginningWith: last, limit: limit)
      let completions = words.map { String(before) + $0.word }
      return try Answer(json: [Suggestions.text(text), .list(completions)], generation: set.id)
    }
  }

  private enum Suggestions: Encodable {
    case text(String)
    case list([String])

    func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      switch self {
      case .text(let text): try value.encode(text)
      case .list(let list): try value.encode(list)
      }
    }
  }
}
