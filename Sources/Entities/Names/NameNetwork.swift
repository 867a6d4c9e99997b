import CInnerLoops

/// The trained network: for each word a vector of its features, over a window of words a hidden layer, over that a second,
/// and scores of the tags. Written by `name-trainer`; the format is described in `Docs/names.md`.
package struct NameNetwork: @unchecked Sendable {
  /// The sizes of its layers.
  package struct Shape: Equatable, Sendable {
    /// How many features have a row.
    package var features: Int
    /// The length of a feature's row.
    package var embedding: Int
    /// The length of a lexicon vector.
    package var vector: Int
    /// The length of what describes a word.
    package var word: Int
    /// The length of the first hidden layer, which sees the window.
    package var hidden: Int
    /// The length of the second hidden layer.
    package var top: Int
    /// How many words are seen on each side.
    package var radius: Int

    package init(
      features: Int, embedding: Int, vector: Int, word: Int, hidden: Int, top: Int, radius: Int
    ) {
      self.features = features
      self.embedding = embedding
      self.vector = vector
      self.word = word
      self.hidden = hidden
      self.top = top
      self.radius = radius
    }

    package var window: Int { 2 * radius + 1 }
    /// Codes of a sentence's words, and one for what is outside of it.
    package var codes: Int { NameContext.codeCount + 1 }
    package var tags: Int { NameTag.count }

    /// How many numbers each dense layer has, in the order of the file.
    package var layers: [Int] {
      [
        (embedding + vector) * word, word, window * word * hidden, window * codes * hidden, hidden,
        hidden * top, top, top * tags, tags, tags * tags,
      ]
    }

    package var byteCount: Int { 36 + features * (8 + embedding) + 4 * layers.reduce(0, +) }

    func check() throws(NameModelError) {
      let multiples = [
        ("embedding", embedding), ("vector", vector), ("word", word), ("hidden", hidden), ("top", top),
      ]
      for (field, value) in multiples where value % 16 != 0 || value < 16 || value > 512 {
        throw .unsupported(field: field, value: value)
      }
      guard radius <= 4 else { throw .unsupported(field: "radius", value: radius) }
      guard features < 1 << 24 else { throw .unsupported(field: "features", value: features) }
    }
  }

  package static let magic = "DLNAMNN1"

  package let shape: Shape
  private let keys: TableColumn<UInt32>
  private let scales: TableColumn<Float>
  private let rows: TableColumn<Int8>
  /// Where the keys with each first twelve bits begin, so that a look-up needs few steps.
  private let buckets: [UInt32]
  /// The dense layers in the order of ``Shape/layers``.
  let layers: [TableColumn<Float>]

  /// Reads a network in place. The bytes must stay for as long as it is used.
  package init(_ bytes: UnsafeRawBufferPointer) throws(NameModelError) {
    var reader = TableReader(bytes)
    let header = try reader.header(magic: Self.magic, fields: 7)
    let shape = Shape(
      features: header[0], embedding: header[1], vector: header[2], word: header[3], hidden: header[4],
      top: header[5], radius: header[6])
    try shape.check()
    guard bytes.count == shape.byteCount else {
      throw .wrongSize(expected: shape.byteCount, found: bytes.count)
    }
    self.shape = shape
    keys = reader.array(shape.features, of: UInt32.self)
    scales = reader.array(shape.features, of: Float.self)
    rows = reader.array(shape.features * shape.embedding, of: Int8.self)
    var buckets = [UInt32](repeating: 0, count: 4097)
    for index in 0..<keys.count { buckets[Int(keys[index] >> 20) + 1] += 1 }
    for index in 1..<buckets.count { buckets[index] += buckets[index - 1] }
    self.buckets = buckets
    layers = shape.layers.map { reader.array($0, of: Float.self) }
  }

  /// The network in the program.
  package static let embedded: NameNetwork = {
    do { return try NameNetwork(UnsafeRawBufferPointer(EmbeddedTable.nameNetwork.bytes)) } catch {
      fatalError("The name network in the program \(error).")
    }
  }()

  /// Whether a feature has a row.
  func knows(feature hash: UInt32) -> Bool { index(of: hash) != nil }

  private func index(of hash: UInt32) -> Int? {
    let bucket = Int(hash >> 20)
    return (Int(buckets[bucket])..<Int(buckets[bucket + 1])).first { keys[$0] == hash }
  }

  /// Adds the row of a feature to `sum`, if it has one.
  func add(feature hash: UInt32, to sum: UnsafeMutablePointer<Float>) {
    guard let index = index(of: hash) else { return }
    name_rows_add_bytes(rows.base + index * shape.embedding, scales[index], sum, shape.embedding)
  }
}
