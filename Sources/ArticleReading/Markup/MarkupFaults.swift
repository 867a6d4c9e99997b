/// What is wrong with one item of a document.
struct MarkupFaults {
  /// An error of the parser, or an entity that is not followed.
  enum Fault: Equatable {
    case syntax(String, line: Int)
    case mismatch(String, line: Int)
    case entity(String, line: Int)
  }

  /// The first faults, at most one of each kind.
  private(set) var faults: [Fault] = []
  var isTooDeep = false
  var isTooLong = false
  var isCutShort = false
  var isUnclosed = false

  mutating func add(_ fault: Fault) {
    let isKnown = faults.contains {
      switch ($0, fault) {
      case (.syntax, .syntax), (.mismatch, .mismatch), (.entity, .entity): true
      default: false
      }
    }
    if !isKnown { faults.append(fault) }
  }

  /// Why the item cannot be used, and where.
  func reasonToSkip(at line: Int) -> (line: Int, message: String)? {
    if isTooDeep {
      return (
        line,
        "elements are nested more than \(MarkupLimits.depth) deep. Flatten them; the article was left out."
      )
    }
    if isTooLong {
      return (
        line,
        "an article of more than \(Limits.articleBytes >> 20) MiB begins here. Split it; it was left out."
      )
    }
    for case .mismatch(let text, let place) in faults {
      return (place, "the mark-up is broken: \(text). Close the tags; the article was left out.")
    }
    if isCutShort {
      return (line, "the article that begins here is cut short. Send it again; it was left out.")
    }
    if isUnclosed {
      return (line, "the article that begins here does not end. Close its tags; it was left out.")
    }
    return nil
  }

  /// What was lost of an item that is used all the same.
  var losses: [(line: Int, message: String)] {
    faults.compactMap { fault in
      switch fault {
      case .syntax(let text, let line):
        (line, "the mark-up is broken: \(text). Mend it; what could be read was kept.")
      case .entity(let name, let line):
        (
          line,
          "the entity \"&\(name);\" is not one of XML's or HTML's, and definitions in a file are not followed. "
            + "Write the text itself; it was left out."
        )
      case .mismatch: nil
      }
    }
  }
}
