extension Double {
  /// To one decimal place.
  package var rounded1: Double { (self * 10).rounded() / 10 }
}
