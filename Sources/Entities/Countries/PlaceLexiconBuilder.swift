import TextAnalysis

/// Compiles the tables for ``PlaceLexicon``.
struct PlaceLexiconBuilder {
  let vocabulary = ByteStringTable()
  var hints: [WordHint] = []
  var roots: [Int32] = []
  var edges = EdgeTable()
  private(set) var codes: [String] = []
  private(set) var neighbours: [[UInt16]] = []
  private(set) var renamed: [UInt16: (country: UInt16, until: Int)] = [:]
  private var numbers: [String: UInt16] = [:]
  private var nodes: Int32 = 0
  private var found: [(node: Int32, sense: PlaceSense)] = []
  private var path: [Int32] = []
  private var folded: [UInt8] = []

  init() {
    let all = CountryTable.shared.all
    for (number, country) in all.enumerated() { numbers[country.code] = UInt16(number) }
    codes = all.map(\.code)
    neighbours = all.map { $0.neighbours.compactMap { numbers[$0] } }
    // A state with one successor of another name only, such as Burma: later copy means the successor.
    for code in ["BUMM", "ZRCD"] {
      guard let number = numbers[code], let country = CountryTable.shared[code], let until = country.until,
        let successor = country.successors.first.flatMap({ numbers[$0] })
      else { continue }
      renamed[number] = (successor, until)
    }
  }

  mutating func addContextWords() {
    for (words, hint) in ContextWords.all {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let number = Int(self.number(of: Array(word.utf8)))
        while hints.count <= number { hints.append([]) }
        hints[number].insert(hint)
      }
    }
  }

  mutating func addCountryNames() {
    var rows = TableRows(.countryNames)
    var fields: [UnsafeBufferPointer<UInt8>] = []
    while rows.next(into: &fields) {
      guard fields.count == 4, let kind = PlaceSense.Kind(row: fields[1]) else { continue }
      let letters = fields[3]
      guard !letters.contains(UInt8(ascii: "l")) else { continue }
      let number = numbers[fields[0].text] ?? 0
      add(fields[2], country: number, kind: kind, flags: letters, thousands: 0)
    }
  }

  mutating func addCities() {
    var rows = TableRows(.cities)
    var fields: [UnsafeBufferPointer<UInt8>] = []
    var lastCode: [UInt8] = []
    var lastNumber: UInt16 = 0
    while rows.next(into: &fields) {
      guard fields.count == 4 else { continue }
      if !lastCode.elementsEqual(fields[1]) {
        lastCode = Array(fields[1])
        lastNumber = numbers[fields[1].text] ?? 0
      }
      add(fields[0], country: lastNumber, kind: .city, flags: fields[3], thousands: fields[2].number)
    }
  }

  /// The senses in the order of their nodes, and where each node's begin.
  func sortedSenses() -> (starts: [Int32], senses: [PlaceSense]) {
    var starts = [Int32](repeating: 0, count: Int(nodes) + 2)
    for (node, _) in found { starts[Int(node) + 1] += 1 }
    for node in 1..<starts.count { starts[node] += starts[node - 1] }
    var next = starts
    var senses = found.map(\.sense)
    for (node, sense) in found {
      senses[Int(next[Int(node)])] = sense
      next[Int(node)] += 1
    }
    // The sense most often meant comes first: countries, regions, then cities by size.
    for node in 0..<Int(nodes) where starts[node + 1] - starts[node] > 1 {
      let range = Int(starts[node])..<Int(starts[node + 1])
      senses[range].sort { $0.rank > $1.rank }
    }
    return (starts, senses)
  }

  // MARK: Forms

  private mutating func add(
    _ form: UnsafeBufferPointer<UInt8>, country: UInt16, kind: PlaceSense.Kind,
    flags: UnsafeBufferPointer<UInt8>, thousands: Int
  ) {
    guard !form.contains(UInt8(ascii: ",")), !form.contains(UInt8(ascii: "(")) else { return }
    let capitals = cut(form)
    guard !path.isEmpty, path.count <= 10 else { return }
    var doubts: PlaceSense.Doubts = []
    for flag in flags {
      switch flag {
      case UInt8(ascii: "w"): doubts.insert(.word)
      case UInt8(ascii: "g"): doubts.insert(.givenName)
      case UInt8(ascii: "s"): doubts.insert(.surname)
      case UInt8(ascii: "p"): doubts.insert(.needsPlace)
      default: break
      }
    }
    found.append(
      (
        node(),
        PlaceSense(
          country: country, kind: kind, doubts: doubts, capitals: capitals,
          isAcronym: isAcronym(form), isCapital: flags.contains(UInt8(ascii: "c")),
          thousands: UInt32(thousands))
      ))
  }

  /// Puts the numbers of the form's words into `path`; the result tells which of them begin with a capital.
  private mutating func cut(_ form: UnsafeBufferPointer<UInt8>) -> UInt16 {
    path.removeAll(keepingCapacity: true)
    var capitals: UInt16 = 0
    for word in form.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) {
      var word = word
      var isPossessive = false
      if word.count > 2, word.last == UInt8(ascii: "s"), word[word.endIndex - 2] == UInt8(ascii: "'") {
        word = word.dropLast(2)
        isPossessive = true
      }
      if let first = word.first, first &- UInt8(ascii: "A") < 26 { capitals |= 1 << UInt16(path.count & 15) }
      append(Array(word))
      if isPossessive { append([UInt8(ascii: "s")]) }
    }
    return capitals
  }

  private mutating func append(_ word: [UInt8]) {
    let word = word == [UInt8(ascii: "&")] ? Array("and".utf8) : word
    path.append(Int32(number(of: word)))
  }

  private mutating func number(of word: [UInt8]) -> UInt32 {
    folded.removeAll(keepingCapacity: true)
    word.withUnsafeBufferPointer { Folding.fold($0, into: &folded) }
    return folded.withUnsafeBufferPointer { vocabulary.intern($0).number }
  }

  private func isAcronym(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    var capitals = 0
    for byte in form {
      if byte &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: " ") { return false }
      if byte &- UInt8(ascii: "A") < 26 { capitals += 1 }
    }
    return capitals >= 2
  }

  /// The node at the end of `path`, made when it is not there.
  private mutating func node() -> Int32 {
    let first = Int(path[0])
    while roots.count <= first { roots.append(-1) }
    if roots[first] < 0 {
      roots[first] = nodes
      nodes += 1
    }
    var node = roots[first]
    for word in path.dropFirst() {
      var next = edges.child(of: node, by: word)
      if next < 0 {
        next = nodes
        nodes += 1
        edges.insert(next, under: node, by: word)
      }
      node = next
    }
    return node
  }
}
