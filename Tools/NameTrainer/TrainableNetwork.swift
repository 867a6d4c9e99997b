import Entities
import Foundation

/// The network with what training needs: gradients, and the moments of Adam.
final class TrainableNetwork {
  struct Dropout {
    /// How often the word itself is left out, so that the others learn to do without.
    var word: Float = 0
    var feature: Float = 0
    var vector: Float = 0
    var hidden: Float = 0
    var top: Float = 0
  }

  /// Whether nothing bends: then the scores are a linear function of the features, as those of a plain linear-chain CRF.
  var isLinear = false
  let shape: NameNetwork.Shape
  let vocabulary: Vocabulary
  /// The row of each known feature.
  let rowOfFeature: [UInt32: Int32]
  private var rowsOfSlot: [[Int32]?] = []

  /// All dense layers, one after another.
  let dense: UnsafeMutablePointer<Float>
  let embeddings: UnsafeMutablePointer<Float>
  let denseCount: Int
  let embeddingCount: Int
  private let dDense: UnsafeMutablePointer<Float>
  private let dEmbeddings: UnsafeMutablePointer<Float>
  private let moments: [UnsafeMutablePointer<Float>]
  private let rowMoments: [UnsafeMutablePointer<Float>]
  private var touched: [Int32] = []
  private var isTouched: [Bool]
  private var step = 0
  private let field = RandomField()
  private let offsets: [Int]

  init(shape: NameNetwork.Shape, features: [UInt32], vocabulary: Vocabulary, seed: UInt64) {
    self.shape = shape
    self.vocabulary = vocabulary
    rowOfFeature = Dictionary(
      uniqueKeysWithValues: features.enumerated().map { ($1, Int32($0)) })
    denseCount = (shape.layers.reduce(0, +) + 15) / 16 * 16
    embeddingCount = shape.features * shape.embedding
    func zeros(_ count: Int) -> UnsafeMutablePointer<Float> {
      let pointer = UnsafeMutablePointer<Float>.allocate(capacity: count)
      pointer.initialize(repeating: 0, count: count)
      return pointer
    }
    dense = zeros(denseCount)
    dDense = zeros(denseCount)
    moments = [zeros(denseCount), zeros(denseCount)]
    embeddings = zeros(embeddingCount)
    dEmbeddings = zeros(embeddingCount)
    rowMoments = [zeros(embeddingCount), zeros(embeddingCount)]
    isTouched = Array(repeating: false, count: shape.features)
    offsets = shape.layers.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }

    var random = SplitMix(seed: seed)
    func fill(_ pointer: UnsafeMutablePointer<Float>, _ count: Int, _ range: Float) {
      for index in 0..<count { pointer[index] = (random.unit() * 2 - 1) * range }
    }
    fill(embeddings, embeddingCount, 0.1)
    fill(layer(0), shape.layers[0], (6 / Float(shape.embedding + shape.vector + shape.word)).squareRoot())
    fill(layer(2), shape.layers[2], (6 / Float(shape.window * shape.word + shape.hidden)).squareRoot())
    fill(layer(5), shape.layers[5], (6 / Float(shape.hidden + shape.top)).squareRoot())
    fill(layer(7), shape.layers[7], (6 / Float(shape.top + shape.tags)).squareRoot())
  }

  func layer(_ index: Int) -> UnsafeMutablePointer<Float> { dense + offsets[index] }
  private func gradient(_ index: Int) -> UnsafeMutablePointer<Float> { dDense + offsets[index] }

  private func rows(of slot: Int) -> [Int32] {
    while rowsOfSlot.count <= slot { rowsOfSlot.append(nil) }
    if let known = rowsOfSlot[slot] { return known }
    // The word's own row stays first, -1 where it has none.
    let hashes = vocabulary.description(slot).hashes
    let made = hashes.enumerated().compactMap { index, hash in
      rowOfFeature[hash] ?? (index == 0 ? -1 : nil)
    }
    rowsOfSlot[slot] = made
    return made
  }

  // MARK: A sentence

  /// What was computed of a sentence.
  private final class Trace {
    var inputs: [Float] = []
    var words: [Float] = []
    var kept: [[Int32]] = []
    var hidden: [Float] = []
    var top: [Float] = []
    var emissions: [Float] = []
  }

  private let trace = Trace()

  /// The scores of the tags of each word in a stretch.
  private func run(_ example: Example, dropout: Dropout?, random: inout SplitMix) {
    let count = example.slots.count
    let width = shape.embedding + shape.vector
    trace.inputs = Array(repeating: 0, count: count * width)
    trace.words = Array(repeating: 0, count: count * shape.word)
    trace.kept = Array(repeating: [], count: count)
    trace.hidden = Array(repeating: 0, count: count * shape.hidden)
    trace.top = Array(repeating: 0, count: count * shape.top)
    trace.emissions = Array(repeating: 0, count: count * shape.tags)
    var isSeen = Array(repeating: false, count: count)
    for stretch in example.stretches {
      for index in max(0, stretch.lowerBound - shape.radius)..<min(count, stretch.upperBound + shape.radius) {
        isSeen[index] = true
      }
    }
    trace.inputs.withUnsafeMutableBufferPointer { inputs in
      trace.words.withUnsafeMutableBufferPointer { words in
        for index in 0..<count where isSeen[index] {
          guard let input = inputs.baseAddress, let word = words.baseAddress else { return }
          describe(
            example.slots[index], at: index, into: input + index * width, word + index * shape.word, dropout,
            &random)
        }
      }
    }
    for stretch in example.stretches {
      for index in stretch { score(example, index, dropout, &random) }
    }
  }

  private func describe(
    _ slot: Int, at index: Int, into input: UnsafeMutablePointer<Float>, _ word: UnsafeMutablePointer<Float>,
    _ dropout: Dropout?, _ random: inout SplitMix
  ) {
    for (number, row) in rows(of: slot).enumerated() where row >= 0 {
      if let dropout, random.unit() < (number == 0 ? dropout.word : dropout.feature) { continue }
      if dropout != nil { trace.kept[index].append(row) }
      Vectors.add(1, embeddings + Int(row) * shape.embedding, to: input, count: shape.embedding)
    }
    let vector = vocabulary.description(slot).vector
    if vector >= 0, dropout.map({ random.unit() >= $0.vector }) ?? true {
      vocabulary.lexicon.read(vector: vector, into: input + shape.embedding)
    }
    for column in 0..<shape.word { word[column] = layer(1)[column] }
    Vectors.add(
      input, rows: shape.embedding + shape.vector, times: layer(0), to: word, count: shape.word)
    guard !isLinear else { return }
    for column in 0..<shape.word { word[column] = max(-1, min(1, word[column])) }
  }

  /// The code of the word at `index`, which may lie outside.
  private func code(_ example: Example, _ index: Int) -> Int {
    example.codes.indices.contains(index) ? Int(example.codes[index]) : NameContext.codeCount
  }

  private func score(_ example: Example, _ index: Int, _ dropout: Dropout?, _ random: inout SplitMix) {
    let (size, top, tags) = (shape.hidden, shape.top, shape.tags)
    trace.hidden.withUnsafeMutableBufferPointer { hidden in
      trace.top.withUnsafeMutableBufferPointer { tops in
        trace.emissions.withUnsafeMutableBufferPointer { emissions in
          trace.words.withUnsafeBufferPointer { words in
            guard let h = hidden.baseAddress.map({ $0 + index * size }),
              let g = tops.baseAddress.map({ $0 + index * top }),
              let e = emissions.baseAddress.map({ $0 + index * tags }), let x = words.baseAddress
            else { return }
            for column in 0..<size { h[column] = layer(4)[column] }
            for place in 0..<shape.window {
              let other = index + place - shape.radius
              Vectors.add(
                1, layer(3) + (place * shape.codes + code(example, other)) * size, to: h, count: size)
              if other >= 0, other < example.slots.count {
                Vectors.add(
                  x + other * shape.word, rows: shape.word, times: layer(2) + place * shape.word * size,
                  to: h,
                  count: size)
              }
            }
            relu(h, size, dropout?.hidden, &random)
            for column in 0..<top { g[column] = layer(6)[column] }
            Vectors.add(h, rows: size, times: layer(5), to: g, count: top)
            relu(g, top, dropout?.top, &random)
            for tag in 0..<tags {
              var sum = layer(8)[tag]
              for column in 0..<top { sum += g[column] * layer(7)[column * tags + tag] }
              e[tag] = sum
            }
          }
        }
      }
    }
  }

  private func relu(
    _ row: UnsafeMutablePointer<Float>, _ count: Int, _ rate: Float?, _ random: inout SplitMix
  ) {
    if !isLinear { for column in 0..<count { row[column] = max(0, row[column]) } }
    guard let rate, rate > 0 else { return }
    let scale = 1 / (1 - rate)
    for column in 0..<count { row[column] = random.unit() < rate ? 0 : row[column] * scale }
  }

  // MARK: Learning

  /// Adds the gradients of a sentence and returns its loss.
  func learn(_ example: Example, dropout: Dropout, random: inout SplitMix) -> Float {
    guard !example.stretches.isEmpty else { return 0 }
    run(example, dropout: dropout, random: &random)
    let count = example.slots.count
    var dEmissions = [Float](repeating: 0, count: count * shape.tags)
    var loss: Float = 0
    dEmissions.withUnsafeMutableBufferPointer { dEmissions in
      trace.emissions.withUnsafeBufferPointer { emissions in
        guard let de = dEmissions.baseAddress, let e = emissions.baseAddress else { return }
        for stretch in example.stretches {
          let first = stretch.lowerBound
          loss += field.loss(
            emissions: e + first * shape.tags, count: stretch.count, transitions: layer(9),
            allowed: example.allowed, first: first, weight: example.weight,
            dEmissions: de + first * shape.tags, dTransitions: gradient(9))
        }
      }
    }
    var dWords = [Float](repeating: 0, count: count * shape.word)
    var isUsed = [Bool](repeating: false, count: count)
    for stretch in example.stretches {
      for index in stretch { flowBack(example, index, dEmissions, &dWords, &isUsed, dropout) }
    }
    for index in 0..<count where isUsed[index] { flowBack(index, dWords) }
    return loss
  }

  private func flowBack(
    _ example: Example, _ index: Int, _ dEmissions: [Float], _ dWords: inout [Float], _ isUsed: inout [Bool],
    _ dropout: Dropout
  ) {
    let (size, top, tags) = (shape.hidden, shape.top, shape.tags)
    var dTop = [Float](repeating: 0, count: top)
    var dHidden = [Float](repeating: 0, count: size)
    let scaleTop = 1 / (1 - dropout.top)
    let scaleHidden = 1 / (1 - dropout.hidden)
    trace.hidden.withUnsafeBufferPointer { hidden in
      trace.top.withUnsafeBufferPointer { tops in
        trace.words.withUnsafeBufferPointer { words in
          dTop.withUnsafeMutableBufferPointer { dTop in
            dHidden.withUnsafeMutableBufferPointer { dHidden in
              dWords.withUnsafeMutableBufferPointer { dWords in
                guard let h = hidden.baseAddress.map({ $0 + index * size }),
                  let g = tops.baseAddress.map({ $0 + index * top }), let x = words.baseAddress,
                  let dg = dTop.baseAddress, let dh = dHidden.baseAddress, let dx = dWords.baseAddress
                else { return }
                for tag in 0..<tags {
                  let d = dEmissions[index * tags + tag]
                  guard d != 0 else { continue }
                  gradient(8)[tag] += d
                  for column in 0..<top {
                    gradient(7)[column * tags + tag] += g[column] * d
                    dg[column] += layer(7)[column * tags + tag] * d
                  }
                }
                for column in 0..<top {
                  dg[column] = g[column] > 0 || isLinear && g[column] != 0 ? dg[column] * scaleTop : 0
                }
                Vectors.add(1, dg, to: gradient(6), count: top)
                Vectors.addBack(dg, count: top, x: h, dx: dh, rows: size, w: layer(5), dw: gradient(5))
                for column in 0..<size {
                  dh[column] = h[column] > 0 || isLinear && h[column] != 0 ? dh[column] * scaleHidden : 0
                }
                Vectors.add(1, dh, to: gradient(4), count: size)
                for place in 0..<shape.window {
                  let other = index + place - shape.radius
                  Vectors.add(
                    1, dh, to: gradient(3) + (place * shape.codes + code(example, other)) * size, count: size)
                  guard other >= 0, other < example.slots.count else { continue }
                  isUsed[other] = true
                  let offset = place * shape.word * size
                  Vectors.addBack(
                    dh, count: size, x: x + other * shape.word, dx: dx + other * shape.word, rows: shape.word,
                    w: layer(2) + offset, dw: gradient(2) + offset)
                }
              }
            }
          }
        }
      }
    }
  }

  /// From what describes a word back to its features.
  private func flowBack(_ index: Int, _ dWords: [Float]) {
    let width = shape.embedding + shape.vector
    var dWord = Array(dWords[index * shape.word..<(index + 1) * shape.word])
    var dInput = [Float](repeating: 0, count: width)
    for column in 0..<shape.word
    where !isLinear && abs(trace.words[index * shape.word + column]) >= 1 {
      dWord[column] = 0
    }
    trace.inputs.withUnsafeBufferPointer { inputs in
      guard let input = inputs.baseAddress else { return }
      Vectors.add(1, dWord, to: gradient(1), count: shape.word)
      dInput.withUnsafeMutableBufferPointer {
        Vectors.addBack(
          dWord, count: shape.word, x: input + index * width, dx: $0.baseAddress, rows: width, w: layer(0),
          dw: gradient(0))
      }
    }
    for row in trace.kept[index] {
      if !isTouched[Int(row)] {
        isTouched[Int(row)] = true
        touched.append(row)
      }
      Vectors.add(1, dInput, to: dEmbeddings + Int(row) * shape.embedding, count: shape.embedding)
    }
  }

  /// One step of Adam, after the gradients of a batch; they are zero afterwards.
  func update(rate: Float, decay: Float, batch: Int) {
    step += 1
    let share = 1 / Float(batch)
    let (first, second): (Float, Float) = (0.9, 0.999)
    let scale = rate * (1 - pow(second, Float(step))).squareRoot() / (1 - pow(first, Float(step)))
    func apply(
      _ value: UnsafeMutablePointer<Float>, _ slope: UnsafeMutablePointer<Float>,
      _ mean: UnsafeMutablePointer<Float>, _ square: UnsafeMutablePointer<Float>, _ count: Int
    ) {
      for index in 0..<count {
        let g = slope[index] * share
        slope[index] = 0
        mean[index] = first * mean[index] + (1 - first) * g
        square[index] = second * square[index] + (1 - second) * g * g
        value[index] -=
          scale * mean[index] / (square[index].squareRoot() + 1e-7) + rate * decay * value[index]
      }
    }
    apply(dense, dDense, moments[0], moments[1], denseCount)
    for row in touched {
      let offset = Int(row) * shape.embedding
      apply(
        embeddings + offset, dEmbeddings + offset, rowMoments[0] + offset, rowMoments[1] + offset,
        shape.embedding)
      isTouched[Int(row)] = false
    }
    touched.removeAll(keepingCapacity: true)
  }

  // MARK: Use

  /// The names that the network finds in a sentence.
  func names(in example: Example) -> [NameSpan] {
    var random = SplitMix(seed: 0)
    run(example, dropout: nil, random: &random)
    var decoder = NameDecoder(
      transitions: Array(UnsafeBufferPointer(start: layer(9), count: shape.tags * shape.tags)))
    var result: [NameSpan] = []
    trace.emissions.withUnsafeBufferPointer { emissions in
      guard let e = emissions.baseAddress else { return }
      for stretch in example.stretches {
        var tags: [NameTag] = []
        decoder.decode(e + stretch.lowerBound * shape.tags, count: stretch.count, into: &tags)
        NameDecoder.names(in: tags) { kind, range in
          result.append(
            NameSpan(
              kind: kind,
              words: range.lowerBound + stretch.lowerBound..<range.upperBound + stretch.lowerBound))
        }
      }
    }
    return result
  }
}
