import CXapian

/// Calls a function of the shim that answers 0 or -1.
@inline(__always)
func check(_ call: (UnsafeMutablePointer<cx_error>) -> Int32) throws(XapianError) {
  var error = cx_error()
  if call(&error) != 0 { throw XapianError(&error) }
}

/// Calls a function of the shim that answers a handle, or none.
@inline(__always)
func make(_ call: (UnsafeMutablePointer<cx_error>) -> OpaquePointer?) throws(XapianError) -> OpaquePointer {
  var error = cx_error()
  guard let handle = call(&error) else { throw XapianError(&error) }
  return handle
}

/// Calls `body` with bytes as the shim takes them.
@inline(__always)
func withChars<R>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>?, Int) -> R) -> R {
  bytes.withUnsafeBytes { body($0.bindMemory(to: CChar.self).baseAddress, $0.count) }
}

/// Gathers what the shim gives to a sink.
///
/// - Returns: The bytes of the last call of the sink.
func gather(
  _ call: (@escaping cx_sink, UnsafeMutableRawPointer, UnsafeMutablePointer<cx_error>) -> Int32
) throws(XapianError) -> [UInt8] {
  var bytes: [UInt8] = []
  var error = cx_error()
  let status = withUnsafeMutablePointer(to: &bytes) { pointer in
    call(
      { context, data, length in
        context?.assumingMemoryBound(to: [UInt8].self).pointee = Array(
          UnsafeRawBufferPointer(start: data, count: length))
      }, pointer, &error)
  }
  if status != 0 { throw XapianError(&error) }
  return bytes
}

/// A Swift closure on its way through a C callback, and what it threw.
struct Visit<Element> {
  let body: (Element) throws -> Bool
  var failure: (any Error)?

  /// Calls the closure; whatever it throws is kept and ends the listing.
  mutating func take(_ element: Element) -> Int32 {
    do {
      return try body(element) ? 1 : 0
    } catch {
      failure = error
      return 0
    }
  }
}

/// A term with the two numbers that a listing gives of it.
typealias ListedTerm = (term: [UInt8], first: UInt32, second: UInt32)

/// Runs a listing of terms; `body` answers whether to go on.
func listTerms(
  _ call: (@escaping cx_term_visitor, UnsafeMutableRawPointer, UnsafeMutablePointer<cx_error>) -> Int32,
  _ body: (ListedTerm) throws -> Bool
) throws {
  try withoutActuallyEscaping(body) { body in
    var visit = Visit<ListedTerm>(body: body)
    var error = cx_error()
    let status = withUnsafeMutablePointer(to: &visit) { pointer in
      call(
        { context, term, length, first, second in
          guard let context else { return 0 }
          let bytes = Array(UnsafeRawBufferPointer(start: term, count: length))
          return context.assumingMemoryBound(to: Visit<ListedTerm>.self).pointee.take((bytes, first, second))
        }, pointer, &error)
    }
    if let failure = visit.failure {
      cx_error_clear(&error)
      throw failure
    }
    if status != 0 { throw XapianError(&error) }
  }
}

/// Gathers a listing of numbers.
func listNumbers(
  _ call: (@escaping cx_number_visitor, UnsafeMutableRawPointer, UnsafeMutablePointer<cx_error>) -> Int32
) throws(XapianError) -> [(number: UInt32, second: UInt32)] {
  var numbers: [(number: UInt32, second: UInt32)] = []
  var error = cx_error()
  let status = withUnsafeMutablePointer(to: &numbers) { pointer in
    call(
      { context, number, second in
        context?.assumingMemoryBound(to: [(number: UInt32, second: UInt32)].self).pointee.append(
          (number, second))
        return 1
      }, pointer, &error)
  }
  if status != 0 { throw XapianError(&error) }
  return numbers
}
