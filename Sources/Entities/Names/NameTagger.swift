/// Finds the names of a sentence.
///
/// Not `Sendable`: it remembers the words of one ``WordTable``, and each task makes its own.
final class NameTagger {
  private let lexicon: NameLexicon
  private let features: NameFeatures
  private let scorer: NameScorer
  private var decoder: NameDecoder
  private var context = NameContext()
  /// What sentences are read with, by the number of the word.
  private var notes: [NameContext.Note] = []
  /// The word whose rows the scorer takes, by the number of the word: of all numbers that look alike, the first.
  private var lookalikes: [UInt32] = []
  private var firstOfLooks: [[UInt32]: UInt32] = [:]
  /// The indices of the words that begin the sentences of the text at hand.
  private var beginnings: Set<Int> = []
  /// Whether a word looks like a plural, by its number.
  private var plurals: [Bool] = []
  private var emissions: [Float] = []
  private var tags: [NameTag] = []
  private var agreement = NameAgreement()

  init(lexicon: NameLexicon = .embedded, network: NameNetwork = .embedded) {
    self.lexicon = lexicon
    features = NameFeatures(lexicon: lexicon)
    scorer = NameScorer(network: network, lexicon: lexicon)
    let transitions = network.layers[9]
    decoder = NameDecoder(transitions: (0..<transitions.count).map { transitions[$0] })
  }

  /// Appends the names among the words of one sentence to `spans`, in order, none overlapping another.
  ///
  /// - Parameters:
  ///   - words: All words of the text.
  ///   - sentence: The indices of the sentence's words.
  ///   - table: The table of the words; the same at every call.
  func tag(_ words: [Word], sentence: Range<Int>, table: WordTable, into spans: inout [NameSpan]) {
    takeNotes(of: table)
    let first = sentence.lowerBound
    if first == 0 { beginnings.removeAll(keepingCapacity: true) }
    if let word = sentence.first(where: { !table[words[$0].id].contains(.isPunctuation) }) {
      beginnings.insert(word)
    }
    words.withUnsafeBufferPointer { words in
      notes.withUnsafeBufferPointer { notes in
        context.read(count: sentence.count, lexicon: lexicon) { notes[Int(words[first + $0].id)] }
        guard !context.stretches.isEmpty else { return }
        let writing: UInt32 = context.style == .capitals ? 1 : 0
        context.codes.withUnsafeBufferPointer { codes in
          guard let codes = codes.baseAddress else { return }
          for stretch in context.stretches {
            emissions.removeAll(keepingCapacity: true)
            scorer.score(
              stretch: stretch, count: sentence.count, codes: codes,
              slot: { lookalikes[Int(words[first + $0].id)] << 1 | writing },
              describe: { describe($0, table) },
              into: &emissions)
            decode(stretch, from: first, words: words, notes: notes, into: &spans)
          }
        }
      }
    }
  }

  private func decode(
    _ stretch: Range<Int>, from first: Int, words: UnsafeBufferPointer<Word>,
    notes: UnsafeBufferPointer<NameContext.Note>, into spans: inout [NameSpan]
  ) {
    tags.removeAll(keepingCapacity: true)
    emissions.withUnsafeBufferPointer {
      guard let emissions = $0.baseAddress else { return }
      decoder.decode(emissions, count: stretch.count, into: &tags)
    }
    let offset = first + stretch.lowerBound
    NameDecoder.names(in: tags) { kind, range in
      let range = range.lowerBound + offset..<range.upperBound + offset
      func note(_ index: Int) -> NameContext.Note { notes[Int(words[index].id)] }
      let head = note(range.lowerBound)
      if range.count == 1, head.isCommon, context.isFirst(range.lowerBound - first) { return }
      let settled = Self.settled(kind, first: head, last: note(range.upperBound - 1), count: range.count)
      let span = NameSpan(kind: settled, words: range)
      let limit = max(first, spans.last?.words.upperBound ?? 0)
      spans.append(separateTitle(of: span, words: words, notes: notes, limit: limit))
    }
  }

  /// The kind of a name where its words leave no doubt: facilities are places, nationalities are not.
  private static func settled(
    _ kind: NameSpan.Kind, first: NameContext.Note, last: NameContext.Note, count: Int
  ) -> NameSpan.Kind {
    if count > 1 { return PlaceHeads.makePlace(kind, first: first.key, last: last.key) ? .place : kind }
    return kind == .place && first.flags.contains(.demonym) && first.flags.isDisjoint(with: .names)
      ? .other : kind
  }

  /// Makes the names of an article agree with each other; to be called when all its sentences were read.
  func settle(_ spans: inout [NameSpan], words: [Word]) {
    words.withUnsafeBufferPointer { words in
      notes.withUnsafeBufferPointer {
        Facilities.complete(&spans, words: words, notes: $0, isFirst: beginnings.contains)
      }
      agreement.settle(&spans, words: words) { notes[Int($0)].flags }
      notes.withUnsafeBufferPointer {
        LoneNames.settle(
          &spans, words: words, notes: $0, isFirst: beginnings.contains, isPlural: { plurals[Int($0)] })
      }
    }
  }

  /// Forgets all words, for a table that begins anew.
  func forgetWords() {
    notes.removeAll(keepingCapacity: true)
    lookalikes.removeAll(keepingCapacity: true)
    plurals.removeAll(keepingCapacity: true)
    firstOfLooks.removeAll(keepingCapacity: true)
    scorer.forgetWords()
  }

  private func takeNotes(of table: WordTable) {
    while notes.count < table.count {
      let id = UInt32(notes.count)
      let traits = table[id]
      notes.append(
        table.withBytes(of: id) {
          NameContext.note(features.outline($0), bytes: $0, traits: traits)
        })
      plurals.append(
        traits.isDisjoint(with: [.isAllCapitals, .hasDigit, .hasInnerCapital])
          && table.withBytes(of: id) { $0.count >= 5 && $0.last == UInt8(ascii: "s") })
      lookalikes.append(traits.contains(.hasLetter) ? id : lookalike(of: id, in: table))
    }
  }

  /// Copy is full of numbers that are met once; what the network sees of most is their shape.
  private func lookalike(of id: UInt32, in table: WordTable) -> UInt32 {
    let description = describe(id << 1, table)
    guard !scorer.tellsApart(description) else { return id }
    let looks = Array(description.hashes.dropFirst())
    if let first = firstOfLooks[looks] { return first }
    firstOfLooks[looks] = id
    return id
  }

  private func describe(_ slot: UInt32, _ table: WordTable) -> NameFeatures.Description {
    let id = slot >> 1
    let traits = table[id]
    return table.withBytes(of: id) { features.describe($0, traits: traits, isShouted: slot & 1 == 1) }
  }
}
