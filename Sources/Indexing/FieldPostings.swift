import TextAnalysis
import Xapian

/// The words of one field of a document, sorted by term and place.
struct FieldPostings {
  /// Whether the places of words are kept.
  let keepsPositions: Bool
  private var postings: [(term: UInt32, position: UInt32)] = []
  private var positions: [UInt32] = []

  init(keepsPositions: Bool) { self.keepsPositions = keepsPositions }

  /// Adds the words of `tokens` under the prefix of `field` to `buffer`.
  mutating func append(
    _ tokens: ArraySlice<Token>, of field: TextField, by analyzer: Analyzer, to buffer: inout DocumentBuffer
  ) {
    postings.removeAll(keepingCapacity: true)
    for token in tokens {
      let entry = analyzer[token]
      postings.append((entry.term, token.position))
      if let acronym = entry.secondTerm { postings.append((acronym, token.position)) }
    }
    postings.sort { ($0.term, $0.position) < ($1.term, $1.position) }
    var first = 0
    while first < postings.count {
      let term = postings[first].term
      positions.removeAll(keepingCapacity: true)
      var end = first
      while end < postings.count, postings[end].term == term {
        // A compound and its first part may be one term at one place.
        if positions.last != postings[end].position { positions.append(postings[end].position) }
        end += 1
      }
      field.term(for: analyzer.termBytes(term)).withUnsafeBufferPointer { term in
        positions.withUnsafeBufferPointer {
          buffer.appendTerm(term, wdf: 0, positions: keepsPositions ? $0 : nil)
        }
      }
      first = end
    }
  }
}
