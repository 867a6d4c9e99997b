import CXapian

/// A document in the making: terms, values and data side by side in buffers that the next document uses again.
///
/// ```swift
/// var buffer = DocumentBuffer()
/// buffer.beginDocument()
/// buffer.appendTerm("ream", wdf: 1, positions: [1])
/// buffer.setData("…")
/// try writer.add(buffer)
/// ```
public struct DocumentBuffer {
  private var termBytes: [UInt8] = []
  private var termLengths: [UInt32] = []
  private var wdfs: [UInt32] = []
  private var positionCounts: [UInt32] = []
  private var positions: [UInt32] = []
  private var valueBytes: [UInt8] = []
  private var valueSlots: [UInt32] = []
  private var valueLengths: [UInt32] = []
  private var data: [UInt8] = []

  /// Makes an empty buffer.
  public init() {}

  /// Empties the buffer and keeps its memory.
  public mutating func beginDocument() {
    termBytes.removeAll(keepingCapacity: true)
    termLengths.removeAll(keepingCapacity: true)
    wdfs.removeAll(keepingCapacity: true)
    positionCounts.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    valueBytes.removeAll(keepingCapacity: true)
    valueSlots.removeAll(keepingCapacity: true)
    valueLengths.removeAll(keepingCapacity: true)
    data.removeAll(keepingCapacity: true)
  }

  /// Adds a term, each once, with the places where it stands; rising order is quickest.
  ///
  /// - Parameters:
  ///   - term: 1 to 245 bytes.
  ///   - wdf: How often the term counts in the document.
  public mutating func appendTerm(
    _ term: UnsafeBufferPointer<UInt8>, wdf: UInt32, positions: UnsafeBufferPointer<UInt32>? = nil
  ) {
    termBytes.append(contentsOf: term)
    termLengths.append(UInt32(term.count))
    wdfs.append(wdf)
    positionCounts.append(UInt32(positions?.count ?? 0))
    if let positions { self.positions.append(contentsOf: positions) }
  }

  /// Adds a term, each once, with the places where it stands.
  public mutating func appendTerm(_ term: String, wdf: UInt32 = 1, positions: [UInt32] = []) {
    var term = term
    term.withUTF8 { term in
      positions.withUnsafeBufferPointer { appendTerm(term, wdf: wdf, positions: $0) }
    }
  }

  /// Sets a value, each slot once.
  public mutating func appendValue(slot: UInt32, _ value: [UInt8]) {
    valueBytes.append(contentsOf: value)
    valueSlots.append(slot)
    valueLengths.append(UInt32(value.count))
  }

  /// Sets what is stored with the document.
  public mutating func setData(_ bytes: UnsafeBufferPointer<UInt8>) {
    data.removeAll(keepingCapacity: true)
    data.append(contentsOf: bytes)
  }

  /// Sets what is stored with the document.
  public mutating func setData(_ text: String) {
    var text = text
    text.withUTF8 { setData($0) }
  }

  /// Calls `body` with the document as the shim takes it.
  func withDocument<R>(_ body: (UnsafePointer<cx_document>) -> R) -> R {
    var document = cx_document()
    document.term_count = termLengths.count
    document.value_count = valueSlots.count
    document.data_length = data.count
    return termBytes.withUnsafeBytes { termBytes in
      valueBytes.withUnsafeBytes { valueBytes in
        data.withUnsafeBytes { data in
          document.term_bytes = termBytes.bindMemory(to: CChar.self).baseAddress
          document.value_bytes = valueBytes.bindMemory(to: CChar.self).baseAddress
          document.data = data.bindMemory(to: CChar.self).baseAddress
          return withNumbers(document, body)
        }
      }
    }
  }

  private func withNumbers<R>(_ document: cx_document, _ body: (UnsafePointer<cx_document>) -> R) -> R {
    var document = document
    return termLengths.withUnsafeBufferPointer { termLengths in
      wdfs.withUnsafeBufferPointer { wdfs in
        positionCounts.withUnsafeBufferPointer { positionCounts in
          positions.withUnsafeBufferPointer { positions in
            valueSlots.withUnsafeBufferPointer { valueSlots in
              valueLengths.withUnsafeBufferPointer { valueLengths in
                document.term_lengths = termLengths.baseAddress
                document.wdfs = wdfs.baseAddress
                document.position_counts = positionCounts.baseAddress
                document.positions = positions.baseAddress
                document.value_slots = valueSlots.baseAddress
                document.value_lengths = valueLengths.baseAddress
                return body(&document)
              }
            }
          }
        }
      }
    }
  }
}
