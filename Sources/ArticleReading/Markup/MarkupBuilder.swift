/// Makes elements of what a parser tells, one item at a time: an item that is complete is handed out and forgotten.
final class MarkupBuilder {
  /// One item of a document.
  struct Item {
    let element: MarkupElement
    var faults: MarkupFaults
  }

  /// An element that is open. `nil` for one that is not kept: too deep, too many, or left open by a broken item.
  private var open: [MarkupElement?] = []
  private let itemNames: Set<String>
  /// How many elements were open before the item that is being read.
  private var itemDepth: Int?
  private var text: [UInt8] = []
  private var nodes = 0
  private var headerNodes = 0
  private var bytes = 0
  private var faults = MarkupFaults()

  /// Complete items that nobody took yet.
  private(set) var items: [Item] = []
  /// The outermost element, with what stands outside of items.
  private(set) var root: MarkupElement?
  /// What is wrong outside of items.
  private(set) var headerFaults = MarkupFaults()
  /// Whether the parser should read no further.
  var mustStop: Bool { open.count > MarkupLimits.parserDepth }
  /// Whether the outermost element has ended.
  var hasEnded: Bool { open.isEmpty }

  /// - Parameter itemNames: Elements of which each is an item, unless it is inside another.
  init(itemNames: Set<String>) { self.itemNames = itemNames }

  func takeItems() -> [Item] {
    defer { items.removeAll() }
    return items
  }

  // MARK: What the parser tells

  func start(_ name: String, attributes: [(name: String, value: String)], line: Int) {
    flushText()
    // An item begins inside its like only where the one before was not closed.
    if let depth = itemDepth, itemNames.contains(name), open[depth]?.name == name {
      faults.isUnclosed = true
      finishItem()
      for index in depth..<open.count { open[index] = nil }
    }
    if itemDepth == nil, itemNames.contains(name) {
      itemDepth = open.count
      nodes = 0
      bytes = 0
      faults = MarkupFaults()
    }
    let parent = open.last ?? nil
    let isKept = mayKeep(parent: parent)
    guard isKept else {
      open.append(nil)
      return
    }
    let element = MarkupElement(name, attributes: attributes, line: line)
    if open.isEmpty, root == nil { root = element }
    if itemDepth != open.count { parent?.nodes.append(.element(element)) }
    bytes += attributes.reduce(name.utf8.count) { $0 + $1.value.utf8.count }
    open.append(element)
  }

  func end() {
    flushText()
    guard !open.isEmpty else { return }
    if itemDepth == open.count - 1 { finishItem() }
    open.removeLast()
  }

  func characters(_ part: UnsafeBufferPointer<UInt8>) {
    guard let last = open.last, last != nil else { return }
    if itemDepth != nil {
      bytes += part.count
      guard bytes <= Limits.articleBytes else {
        faults.isTooLong = true
        return
      }
    }
    text.append(contentsOf: part)
  }

  func fault(_ fault: MarkupFaults.Fault) {
    if itemDepth != nil { faults.add(fault) } else { headerFaults.add(fault) }
  }

  /// Another document begins behind one that has ended.
  ///
  /// - Parameter isWhole: Whether it says so itself, or is what a tag too many has cut off the one before.
  func beginAnother(isWhole: Bool) {
    if isWhole { root = nil }
    headerNodes = 0
  }

  /// The document is at its end: an item that is still open was cut short.
  func endOfDocument() {
    flushText()
    guard itemDepth != nil else { return }
    faults.isCutShort = true
    finishItem()
    open.removeAll()
  }

  // MARK: Parts

  private func mayKeep(parent: MarkupElement?) -> Bool {
    guard itemDepth != nil else {
      headerNodes += 1
      return headerNodes <= MarkupLimits.headerNodes && open.count <= MarkupLimits.depth
    }
    // What is inside of something that is not kept is not kept either.
    if parent == nil, itemDepth != open.count { return false }
    guard open.count - (itemDepth ?? 0) < MarkupLimits.depth else {
      faults.isTooDeep = true
      return false
    }
    nodes += 1
    if nodes > MarkupLimits.nodes || bytes > Limits.articleBytes { faults.isTooLong = true }
    return !faults.isTooLong
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    if let element = open.last ?? nil {
      element.nodes.append(.text(String(decoding: text, as: UTF8.self)))
      nodes += 1
    }
    text.removeAll(keepingCapacity: true)
  }

  private func finishItem() {
    guard let depth = itemDepth else { return }
    itemDepth = nil
    if let element = open[depth] { items.append(Item(element: element, faults: faults)) }
    faults = MarkupFaults()
  }
}
