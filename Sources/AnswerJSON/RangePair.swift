extension Range<Int> {
  /// `[start, end]`, as JSON has it.
  package var pair: [Int] { [lowerBound, upperBound] }
}
