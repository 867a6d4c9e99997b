extension Range<Int> {
  /// `[start, end]`, as JSON has it.
  var pair: [Int] { [lowerBound, upperBound] }
}
