import Entities
import Foundation

/// Writes a trained network as the decoder reads it.
enum NetworkWriter {
  static func bytes(
    shape: NameNetwork.Shape, features: [UInt32], embeddings: [Float], dense: [Float]
  ) -> Data {
    var data = Data(NameNetwork.magic.utf8)
    func append<Value>(_ value: Value) { withUnsafeBytes(of: value) { data.append(contentsOf: $0) } }
    for field in [
      shape.features, shape.embedding, shape.vector, shape.word, shape.hidden, shape.top, shape.radius,
    ] {
      append(UInt32(field).littleEndian)
    }
    let order = features.indices.sorted { features[$0] < features[$1] }
    for index in order { append(features[index].littleEndian) }
    func row(_ index: Int) -> ArraySlice<Float> {
      embeddings[index * shape.embedding..<(index + 1) * shape.embedding]
    }
    let scales = order.map { max(1e-9, row($0).reduce(0) { max($0, abs($1)) } / 127) }
    for scale in scales { append(scale) }
    for (index, scale) in zip(order, scales) {
      for value in row(index) { append(Int8((value / scale).rounded())) }
    }
    for value in dense[..<shape.layers.reduce(0, +)] { append(value) }
    return data
  }
}
