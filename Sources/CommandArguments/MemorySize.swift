import ArgumentParser

/// An amount of memory as people write it: a number and `k`, `m` or `g`, also `MB` or `GiB`.
package struct MemorySize {
  package let bytes: Int

  package init(_ text: String) throws {
    let lower = text.lowercased()
    let digits = lower.prefix { $0.isNumber }
    let shifts = ["k": 10, "m": 20, "": 20, "g": 30]
    let unit = lower.dropFirst(digits.count).filter { $0 != "i" && $0 != "b" && $0 != " " }
    guard let number = Int(digits), let shift = shifts[unit], (1...1 << 30).contains(number),
      number << shift >= 64 << 20
    else {
      throw ValidationError("\"\(text)\" is not an amount of memory. Write 512M or 2G; 64M is the least.")
    }
    bytes = number << shift
  }
}
