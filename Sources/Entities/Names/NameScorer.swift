import CInnerLoops

/// Runs the network over the words of a sentence.
///
/// The first hidden layer is a sum over the window of one row for each word and place in it. The rows of a word are worked out when
/// it is met and kept while there is room; a word met again costs additions alone.
final class NameScorer {
  private let network: NameNetwork
  private let lexicon: NameLexicon
  private let shape: NameNetwork.Shape

  /// Dense layers, aligned.
  private let input: UnsafeMutablePointer<Float>
  private let inputBias: UnsafeMutablePointer<Float>
  private let window: UnsafeMutablePointer<Float>
  private let codeRows: UnsafeMutablePointer<Int16>
  private let top: UnsafeMutablePointer<Float>
  private let topBias: UnsafeMutablePointer<Float>
  private let output: UnsafeMutablePointer<Float>
  private let outputBias: UnsafeMutablePointer<Float>
  /// The scores of tags in a row of SIMD width.
  private static let tagWidth = 32

  /// The rows of words met, `1 << slotBits` of them at most. The first words to be met are the frequent ones: they keep their places. Of
  /// the others each takes the place of another.
  private let rows: UnsafeMutablePointer<Int16>
  private let owners: UnsafeMutablePointer<UInt32>
  private static let slotBits = 14
  private static let changingBits = 12
  private static let lasting = (1 << slotBits) - (1 << changingBits)
  /// The lasting place of a word plus one, by its slot; 0 for words without.
  private var lastingPlaces: [UInt16] = []
  private var lastingCount = 0

  /// Which rows of a kept word are worked out, a bit for each place, and what describes it.
  private let ready: UnsafeMutablePointer<UInt16>
  private let words: UnsafeMutablePointer<Float>

  private let inputs: UnsafeMutablePointer<Float>
  private let sums: UnsafeMutablePointer<Float>
  private var hidden: UnsafeMutablePointer<Int16>
  private var hiddenCapacity = 0
  private let topRow: UnsafeMutablePointer<Float>
  private let tagRow: UnsafeMutablePointer<Float>
  /// The rows that count, and what they are multiplied by.
  private let active: UnsafeMutablePointer<UInt32>
  private let factors: UnsafeMutablePointer<Float>
  /// 0, 1, 2, ...
  private let all: UnsafeMutablePointer<UInt32>
  private static let widest = 1024

  /// What one is in the 16-bit numbers of the first hidden layer.
  private static let unit: Float = 128

  init(network: NameNetwork, lexicon: NameLexicon) {
    self.network = network
    self.lexicon = lexicon
    shape = network.shape
    let layers = network.layers
    input = Self.floats(layers[0])
    inputBias = Self.floats(layers[1])
    window = Self.floats(layers[2])
    // The bias of the hidden layer goes with the codes of the word in the middle, which is always there.
    let size = shape.hidden
    codeRows = Self.allocate(layers[3].count)
    for index in 0..<layers[3].count {
      let isMiddle = index / (shape.codes * size) == shape.radius
      codeRows[index] = Self.quantized(layers[3][index] + (isMiddle ? layers[4][index % size] : 0))
    }
    top = Self.floats(layers[5])
    topBias = Self.floats(layers[6])
    output = Self.allocate(shape.top * Self.tagWidth)
    output.initialize(repeating: 0, count: shape.top * Self.tagWidth)
    for row in 0..<shape.top {
      for tag in 0..<shape.tags { output[row * Self.tagWidth + tag] = layers[7][row * shape.tags + tag] }
    }
    outputBias = Self.allocate(Self.tagWidth)
    outputBias.initialize(repeating: 0, count: Self.tagWidth)
    for tag in 0..<shape.tags { outputBias[tag] = layers[8][tag] }

    rows = Self.allocate(shape.window * size << Self.slotBits)
    owners = Self.allocate(1 << Self.slotBits)
    owners.initialize(repeating: .max, count: 1 << Self.slotBits)
    ready = Self.allocate(1 << Self.slotBits)
    ready.initialize(repeating: 0, count: 1 << Self.slotBits)
    words = Self.allocate(shape.word << Self.slotBits)
    inputs = Self.allocate(shape.embedding + shape.vector)
    sums = Self.allocate(size)
    hidden = Self.allocate(0)
    topRow = Self.allocate(shape.top)
    tagRow = Self.allocate(Self.tagWidth)
    active = Self.allocate(Self.widest)
    factors = Self.allocate(Self.widest)
    all = Self.allocate(Self.widest)
    for index in 0..<Self.widest { all[index] = UInt32(index) }
  }

  deinit {
    for pointer in [input, inputBias, window, top, topBias, output, outputBias] { pointer.deallocate() }
    for pointer in [words, inputs, sums, topRow, tagRow, factors] { pointer.deallocate() }
    for pointer in [codeRows, rows, hidden] { pointer.deallocate() }
    ready.deallocate()
    for pointer in [owners, active, all] { pointer.deallocate() }
  }

  private static func allocate<Element>(_ count: Int) -> UnsafeMutablePointer<Element> {
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: max(64, count * MemoryLayout<Element>.stride), alignment: 64)
    return bytes.bindMemory(to: Element.self, capacity: count)
  }

  private static func floats(_ column: TableColumn<Float>) -> UnsafeMutablePointer<Float> {
    let result: UnsafeMutablePointer<Float> = allocate(column.count)
    UnsafeMutableRawPointer(result).copyMemory(
      from: column.base, byteCount: column.count * MemoryLayout<Float>.size)
    return result
  }

  private static func quantized(_ value: Float) -> Int16 {
    let scaled = (value * unit).rounded()
    // A damaged network may hold anything.
    return scaled.isFinite ? Int16(max(-3000, min(3000, scaled))) : 0
  }

  /// Appends the scores of the tags of the words in `stretch` to `emissions`.
  ///
  /// - Parameters:
  ///   - count: How many words the sentence has.
  ///   - slot: The number of the word at an index together with its writing.
  ///   - describe: Describes the word with such a number.
  func score(
    stretch: Range<Int>, count: Int, codes: UnsafePointer<UInt8>, slot: (Int) -> UInt32,
    describe: (UInt32) -> NameFeatures.Description, into emissions: inout [Float]
  ) {
    let size = shape.hidden
    if hiddenCapacity < stretch.count * size {
      hidden.deallocate()
      hiddenCapacity = stretch.count * size * 2
      hidden = Self.allocate(hiddenCapacity)
    }
    hidden.initialize(repeating: 0, count: stretch.count * size)
    for index in stretch.lowerBound - shape.radius..<stretch.upperBound + shape.radius {
      let isInside = index >= 0 && index < count
      let keep = isInside ? self.keep(slot(index), describe) : 0
      let row = rows + keep * shape.window * size
      let code = isInside ? Int(codes[index]) : NameContext.codeCount
      for place in 0..<shape.window {
        // This word stands at `place` of the window around `center`.
        let center = index - place + shape.radius
        guard stretch.contains(center) else { continue }
        let sum = hidden + (center - stretch.lowerBound) * size
        let codeRow = codeRows + (place * shape.codes + code) * size
        if isInside {
          if ready[keep] & 1 << UInt16(place) == 0 { compute(place, of: keep) }
          name_rows_add_pair(row + place * size, codeRow, sum, size)
        } else {
          NameRows.add(codeRow, to: sum, count: size)
        }
      }
    }
    for index in 0..<stretch.count { finish(hidden + index * size, into: &emissions) }
  }

  /// The layers above the first.
  private func finish(_ sum: UnsafeMutablePointer<Int16>, into emissions: inout [Float]) {
    // Most of a hidden layer is zero: only the rest is multiplied.
    var count = 0
    for index in 0..<shape.hidden {
      active[count] = UInt32(index)
      factors[count] = Float(sum[index]) * (1 / Self.unit)
      count += sum[index] > 0 ? 1 : 0
    }
    topRow.update(from: topBias, count: shape.top)
    name_rows_add(active, top, factors, count, topRow, shape.top)
    count = 0
    for index in 0..<shape.top {
      active[count] = UInt32(index)
      factors[count] = topRow[index]
      count += topRow[index] > 0 ? 1 : 0
    }
    tagRow.update(from: outputBias, count: Self.tagWidth)
    name_rows_add(active, output, factors, count, tagRow, Self.tagWidth)
    emissions.append(contentsOf: UnsafeBufferPointer(start: tagRow, count: shape.tags))
  }

  // MARK: Words

  /// Forgets the rows of all words.
  func forgetWords() {
    owners.update(repeating: .max, count: 1 << Self.slotBits)
    lastingPlaces.removeAll(keepingCapacity: true)
    lastingCount = 0
  }

  /// Whether the network tells a word from others with the same description, itself left out.
  func tellsApart(_ description: NameFeatures.Description) -> Bool {
    description.vector >= 0 || description.hashes.first.map(network.knows(feature:)) ?? false
  }

  /// Where a word is kept. Its rows are worked out place by place when they are asked for, as few words are seen
  /// from all sides.
  private func keep(_ slot: UInt32, _ describe: (UInt32) -> NameFeatures.Description) -> Int {
    let place = place(of: slot)
    if owners[place] != slot {
      owners[place] = slot
      ready[place] = 0
      read(describe(slot), into: words + place * shape.word)
    }
    return place
  }

  private func place(of slot: UInt32) -> Int {
    let index = Int(slot)
    if index < lastingPlaces.count {
      let place = lastingPlaces[index]
      if place > 0 { return Int(place) - 1 }
    } else if lastingCount < Self.lasting {
      lastingPlaces.append(contentsOf: repeatElement(0, count: index + 1024 - lastingPlaces.count))
    }
    guard lastingCount < Self.lasting else {
      return Self.lasting + Int((slot &* 0x9E37_79B1) >> UInt32(32 - Self.changingBits))
    }
    lastingCount += 1
    lastingPlaces[index] = UInt16(lastingCount)
    return lastingCount - 1
  }

  /// What describes a word: the first layer.
  private func read(_ description: NameFeatures.Description, into word: UnsafeMutablePointer<Float>) {
    let width = shape.embedding + shape.vector
    inputs.initialize(repeating: 0, count: width)
    for hash in description.hashes { network.add(feature: hash, to: inputs) }
    if description.vector >= 0 { lexicon.read(vector: description.vector, into: inputs + shape.embedding) }
    word.update(from: inputBias, count: shape.word)
    name_rows_add(all, input, inputs, width, word, shape.word)
    for index in 0..<shape.word { word[index] = max(-1, min(1, word[index])) }
  }

  /// What a word adds to the hidden layer from one place of the window.
  private func compute(_ place: Int, of keep: Int) {
    let size = shape.hidden
    ready[keep] |= 1 << UInt16(place)
    sums.initialize(repeating: 0, count: size)
    name_rows_add(
      all, window + place * shape.word * size, words + keep * shape.word, shape.word, sums, size)
    NameRows.quantize(
      sums, scale: Self.unit, limit: 3000, into: rows + (keep * shape.window + place) * size, count: size)
  }
}
