/// Remembers the class of each scalar of the Basic Multilingual Plane after the first look.
///
/// Unicode's properties cost some tens of nanoseconds a scalar, which text in Russian or Greek would pay for each
/// letter. The table is 64 KiB that the system hands out only as pages are touched.
package final class ScalarClassTable {
  private let classes: UnsafeMutablePointer<UInt8>

  package init() {
    classes = .allocate(capacity: 0x1_0000)
    classes.initialize(repeating: 0, count: 0x1_0000)
    for value in 0..<UInt32(0x80) { _ = classOfScalar(value) }
  }

  deinit { classes.deallocate() }

  @inline(__always)
  package func classOfScalar(_ value: UInt32) -> ScalarClass {
    guard value < 0x1_0000 else { return ScalarClass.of(value) }
    if let known = ScalarClass(rawValue: classes[Int(value)]) { return known }
    let found = ScalarClass.of(value)
    classes[Int(value)] = found.rawValue
    return found
  }
}
