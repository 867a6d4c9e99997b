import Entities
import Foundation

/// One run of training, from the sets to the file.
struct Training {
  private let options: Options
  private var sets = AnnotatedSet.all
  private let vocabulary: Vocabulary
  private var train: [AnnotatedSentence] = []
  private var heldOut: [AnnotatedSentence] = []
  private var measured: [(name: String, sentences: [AnnotatedSentence])] = []
  private var features: [UInt32] = []
  private var shape: NameNetwork.Shape
  private var dense: [Float] = []
  private var embeddings: [Float] = []

  init(options: Options) throws {
    self.options = options
    vocabulary = Vocabulary(lexicon: try Self.lexicon(options["lexicon"]))
    shape = NameNetwork.Shape(
      features: 0, embedding: Int(options.number("embedding", 32)), vector: vocabulary.lexicon.dimensions,
      word: Int(options.number("word", 80)), hidden: Int(options.number("hidden", 128)),
      top: Int(options.number("top", 64)), radius: Int(options.number("radius", 3)))
  }

  /// The lexicon in the program, or another to try out.
  private static func lexicon(_ path: String?) throws -> NameLexicon {
    guard let path else { return .embedded }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    // Read in place, for as long as the program runs.
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 16)
    data.copyBytes(to: bytes)
    return try NameLexicon(UnsafeRawBufferPointer(bytes))
  }

  /// Reads the sets; of each 200 sentences in a row the last 20 are held out, if asked for.
  mutating func read(folder: String) throws {
    let holdsOut = options.number("hold-out", 0) == 1
    for index in sets.indices {
      let path = "\(folder)/\(sets[index].name).conll"
      let sentences = AnnotatedSet.sentences(
        of: try String(contentsOfFile: path, encoding: .utf8), set: index)
      for (number, sentence) in sentences.enumerated() {
        if holdsOut, number % 200 >= 180 { heldOut.append(sentence) } else { train.append(sentence) }
      }
    }
    for path in options.all("measure") {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      measured.append((path, AnnotatedSet.sentences(of: text, set: 0)))
    }
  }

  mutating func run() {
    let epochs = Int(options.number("epochs", 12))
    let seed = UInt64(options.number("seed", 1))
    let batch = Int(options.number("batch", 24))
    let topRate = Float(options.number("rate", 0.002))
    let decay = Float(options.number("decay", 0.01))
    // Chosen on the held-out split: see Docs/names.md.
    var dropout = TrainableNetwork.Dropout()
    dropout.word = Float(options.number("drop-word", 0.5))
    dropout.feature = Float(options.number("drop-feature", 0.2))
    dropout.vector = Float(options.number("drop-vector", 0.2))
    dropout.hidden = Float(options.number("drop-hidden", 0.4))
    dropout.top = Float(options.number("drop-top", 0.25))
    var rates = Augmenter.Rates()
    rates.replace = Float(options.number("replace", 0.3))
    rates.capitals = Float(options.number("capitals", 0.1))
    rates.beheaded = Float(options.number("beheaded", 0.2))
    rates.titled = Float(options.number("titled", 0.03))

    let names = NamePools(sentences: train, sets: sets, replacements: resource("replacements.tsv"))
    let augmenter = Augmenter(names: names, rates: rates)
    let templates = Templates(text: resource("templates.txt"), names: names)
    let templateCount = Int(options.number("templates", 2500))
    let templateSet = AnnotatedSet(
      name: "templates", weight: Float(options.number("template-weight", 1)), hasOthers: false)
    var random = SplitMix(seed: seed)
    chooseFeatures(augmenter, templates)
    let network = TrainableNetwork(shape: shape, features: features, vocabulary: vocabulary, seed: seed)
    network.isLinear = options.number("linear", 0) == 1
    let heldOut = self.heldOut.map { Example($0, set: sets[$0.set], vocabulary: vocabulary) }
    let measured = self.measured.map { pair in
      (
        pair.name,
        pair.sentences.map {
          Example($0, set: AnnotatedSet(name: "", weight: 1, hasOthers: true), vocabulary: vocabulary)
        }
      )
    }
    for (name, examples) in [("held out", heldOut)] + measured {
      let lost = examples.reduce((0, 0, 0)) {
        ($0.0 + $1.lost.cut, $0.1 + $1.lost.stretch, $0.2 + $1.names.count)
      }
      print("\(name): \(lost.2) names, \(lost.0) cut otherwise, \(lost.1) in no stretch")
    }
    print("\(features.count) features, \(shape.byteCount) bytes")

    var order = Array(0..<train.count + templateCount)
    let steps = epochs * ((order.count + batch - 1) / batch)
    var step = 0
    var averaged = 0
    dense = Array(repeating: 0, count: network.denseCount)
    embeddings = Array(repeating: 0, count: network.embeddingCount)
    for epoch in 1...epochs {
      random.shuffle(&order)
      let begin = Date()
      var loss: Float = 0
      for start in stride(from: 0, to: order.count, by: batch) {
        let end = min(order.count, start + batch)
        for index in order[start..<end] {
          let isTemplate = index >= train.count
          let sentence =
            isTemplate
            ? templates.sentence(set: 0, with: &random) : augmenter.varied(train[index], with: &random)
          let example = Example(
            sentence, set: isTemplate ? templateSet : sets[sentence.set], vocabulary: vocabulary)
          loss += network.learn(example, dropout: dropout, random: &random)
        }
        let progress = Float(step) / Float(steps)
        let warm = min(1, Float(step + 1) / 200)
        network.update(rate: topRate * warm * (1 - 0.9 * progress), decay: decay, batch: end - start)
        step += 1
      }
      let isLate = epoch > epochs * 6 / 10
      if isLate { average(network, &averaged) }
      print(
        "epoch \(epoch): loss \(loss / Float(order.count)), \(Int(Date().timeIntervalSince(begin) * 10)) ds")
      if epoch % Int(options.number("report", 4)) == 0 {
        report(network, heldOut: heldOut, measured: measured)
      }
    }
    for index in dense.indices { network.dense[index] = dense[index] / Float(averaged) }
    for index in embeddings.indices { network.embeddings[index] = embeddings[index] / Float(averaged) }
    for index in dense.indices { dense[index] = network.dense[index] }
    for index in embeddings.indices { embeddings[index] = network.embeddings[index] }
    if let path = options["errors"] {
      try? errors(network, heldOut).write(toFile: path, atomically: true, encoding: .utf8)
    }
    print("averaged:")
    report(network, heldOut: heldOut, measured: measured)
  }

  private mutating func average(_ network: TrainableNetwork, _ count: inout Int) {
    count += 1
    for index in dense.indices { dense[index] += network.dense[index] }
    for index in embeddings.indices { embeddings[index] += network.embeddings[index] }
  }

  /// A file of the trainer's own, which stands beside its sources.
  private func resource(_ name: String) -> String {
    let folder = options["resources"] ?? "Tools/NameTrainer"
    guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else {
      print("\(folder)/\(name) is missing; run in the package's folder, or name it with --resources")
      exit(1)
    }
    return text
  }

  /// The features that enough words of the training sentences have.
  private mutating func chooseFeatures(_ augmenter: Augmenter, _ templates: Templates) {
    var random = SplitMix(seed: 7)
    var counts: [UInt32: Int] = [:]
    for pass in 0..<4 {
      for sentence in pass == 3 ? Array(train.prefix(3000)) : train {
        let varied =
          pass == 0
          ? sentence
          : pass == 3 ? templates.sentence(set: 0, with: &random) : augmenter.varied(sentence, with: &random)
        let example = Example(varied, set: sets[sentence.set], vocabulary: vocabulary)
        var last = 0
        for stretch in example.stretches {
          let near =
            max(
              last, stretch.lowerBound - shape.radius)..<min(
              example.slots.count, stretch.upperBound + shape.radius)
          last = near.upperBound
          for index in near {
            for hash in vocabulary.description(example.slots[index]).hashes { counts[hash, default: 0] += 1 }
          }
        }
      }
    }
    let least = Int(options.number("least", 6))
    features = counts.filter { $0.value >= least }.keys.sorted()
    shape.features = features.count
  }

  private func report(
    _ network: TrainableNetwork, heldOut: [Example], measured: [(String, [Example])]
  ) {
    var scores = Array(repeating: Score(), count: sets.count)
    var all = Score()
    for example in heldOut {
      let names = network.names(in: example)
      scores[example.set].add(found: names, wanted: example.names)
      all.add(found: names, wanted: example.names)
    }
    print(
      "  held out \(all.line) |", zip(sets, scores).map { "\($0.name) \($1.line)" }.joined(separator: " | "))
    for (name, examples) in measured {
      var score = Score()
      for example in examples { score.add(found: network.names(in: example), wanted: example.names) }
      print("  \(name.split(separator: "/").last ?? "") \(score.line)")
    }
  }

  /// What was got wrong, a sentence on a line.
  private func errors(_ network: TrainableNetwork, _ examples: [Example]) -> String {
    var lines: [String] = []
    for example in examples {
      let found = network.names(in: example)
      func text(_ name: NameSpan) -> String {
        let words = example.slots[name.words].map { vocabulary.table.text(of: UInt32($0 / 2)) }
        return "\(name.kind):\(words.joined(separator: "_"))"
      }
      let missed = example.names.filter { !found.contains($0) }.map(text)
      let wrong = found.filter { !example.names.contains($0) }.map(text)
      guard !missed.isEmpty || !wrong.isEmpty else { continue }
      let words = example.slots.map { vocabulary.table.text(of: UInt32($0 / 2)) }
      lines.append(
        "\(sets[example.set].name) MISSED \(missed) WRONG \(wrong) IN \(words.joined(separator: " "))")
    }
    return lines.joined(separator: "\n")
  }

  func write(to path: String) throws {
    let bytes = NetworkWriter.bytes(shape: shape, features: features, embeddings: embeddings, dense: dense)
    _ = try bytes.withUnsafeBytes { try NameNetwork($0) }
    try bytes.write(to: URL(fileURLWithPath: path))
    print("\(path): \(bytes.count) bytes")
  }
}
