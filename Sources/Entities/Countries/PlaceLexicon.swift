import TextAnalysis

/// The forms of all tables, compiled for longest match over folded words.
///
/// Forms are cut as the recognizer cuts copy, and at hyphens besides: `Guinea-Bissau` is two words. Built once for all recognizers.
final class PlaceLexicon: Sendable {
  static let shared = PlaceLexicon()

  /// The words of the forms and of ``ContextWords``, folded. Safe to share: once the lexicon is made it is only read.
  private nonisolated(unsafe) let vocabulary: ByteStringTable
  /// By number in the vocabulary.
  private let hints: [WordHint]
  /// The node behind a form's first word, or -1.
  private let roots: [Int32]
  private let edges: EdgeTable
  /// By node, where its senses begin in ``senses``.
  private let starts: [Int32]
  let senses: [PlaceSense]
  /// The numbers of each country's neighbours.
  let neighbours: [[UInt16]]
  let codes: [String]
  /// The country that a state was merely renamed to, and the last year of its old name.
  let renamed: [UInt16: (country: UInt16, until: Int)]
  /// The last year in which a country went by the name of another state: 1997 for the Congo that was Zaire.
  let namedOtherwise: [UInt16: Int]

  private init() {
    var builder = PlaceLexiconBuilder()
    builder.addContextWords()
    builder.addCountryNames()
    builder.addCities()
    vocabulary = builder.vocabulary
    hints = builder.hints + Array(repeating: [], count: builder.vocabulary.count - builder.hints.count)
    roots = builder.roots + Array(repeating: -1, count: builder.vocabulary.count - builder.roots.count)
    edges = builder.edges
    (starts, senses) = builder.sortedSenses()
    codes = builder.codes
    neighbours = builder.neighbours
    renamed = builder.renamed
    var namedOtherwise: [UInt16: Int] = [:]
    for (_, successor) in builder.renamed { namedOtherwise[successor.country] = successor.until }
    self.namedOtherwise = namedOtherwise
  }

  func number(of folded: UnsafeBufferPointer<UInt8>) -> Int32 {
    vocabulary.number(of: folded).map(Int32.init) ?? -1
  }

  func hint(of word: Int32) -> WordHint { word < 0 ? [] : hints[Int(word)] }

  @inline(__always)
  func root(of word: Int32) -> Int32 { word < 0 ? -1 : roots[Int(word)] }

  @inline(__always)
  func child(of node: Int32, by word: Int32) -> Int32 { edges.child(of: node, by: word) }

  /// The indices in ``senses`` of what ends at a node.
  @inline(__always)
  func senses(at node: Int32) -> Range<Int> { Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) }
}

/// Node and word to node, by open addressing.
struct EdgeTable {
  private var keys = [UInt64](repeating: 0, count: 1 << 14)
  private var children = [Int32](repeating: -1, count: 1 << 14)
  private var count = 0

  @inline(__always)
  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(node + 1) << 32 | UInt64(word + 1)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 40) }

  @inline(__always)
  func child(of node: Int32, by word: Int32) -> Int32 {
    guard word >= 0 else { return -1 }
    let key = Self.key(node, word)
    var slot = Self.hash(key) & (keys.count - 1)
    while keys[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return -1
  }

  mutating func insert(_ child: Int32, under node: Int32, by word: Int32) {
    if count * 2 >= keys.count { grow() }
    place(Self.key(node, word), child)
    count += 1
  }

  private mutating func place(_ key: UInt64, _ child: Int32) {
    var slot = Self.hash(key) & (keys.count - 1)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = child
  }

  private mutating func grow() {
    let (oldKeys, oldChildren) = (keys, children)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    children = [Int32](repeating: -1, count: oldKeys.count * 2)
    for (index, key) in oldKeys.enumerated() where key != 0 { place(key, oldChildren[index]) }
  }
}
