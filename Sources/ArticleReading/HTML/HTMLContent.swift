import Articles

/// The article inside a page: its paragraphs, without navigation, notices, lists of other stories and forms.
struct HTMLContent {
  /// The element that holds the article.
  let container: MarkupElement?
  let paragraphs: [String]
  /// Who the page shows as the author.
  let byline: String?
  /// The first date that the page marks as one.
  let time: String?
  private(set) var captions: [String] = []

  init(_ root: MarkupElement) {
    let body = root.first("body") ?? root
    let container = Self.container(in: body)
    self.container = container
    paragraphs = MarkupText(isSkipped: { $0 !== container && HTMLBoilerplate.isOutside($0) }).paragraphs(
      of: container)
    let times = container.descendants("time") + body.descendants("time")
    time =
      times.lazy.compactMap { $0["datetime"] }.first
      ?? times.lazy.compactMap(\.oneLine).first { PublicationDate(parsing: $0) != nil }
    byline = Self.byline(in: container) ?? Self.byline(in: body)
    var captions: [String] = []
    container.visit { element in
      if element.name == "figcaption", let line = element.oneLine { captions.append(line) }
    }
    self.captions = captions
  }

  // MARK: Which element

  /// What the page marks as its article or text; else the element that has most text in paragraphs of its own.
  private static func container(in body: MarkupElement) -> MarkupElement {
    var marked: [MarkupElement] = []
    var articles: [MarkupElement] = []
    body.visit { element in
      if element["itemprop"]?.lowercased().contains("articlebody") == true { marked.append(element) }
      if element.name == "article" || element["role"] == "article" { articles.append(element) }
    }
    let mains = body.descendants("main")
    let weights = HTMLTextWeights(body)
    for candidates in [marked, articles, mains] {
      let best = candidates.max { weights.total(of: $0) < weights.total(of: $1) }
      guard let best else { continue }
      // A teaser is marked as an article too: the story has a good part of the page's text.
      if weights.total(of: best) * 3 >= weights.total(of: body) { return best }
    }
    return weights.densest(in: body)
  }

  private static func byline(in element: MarkupElement) -> String? {
    var found: String?
    element.visit { inner in
      guard found == nil, !inner.attributes.isEmpty else { return }
      let isMarked =
        inner["rel"] == "author" || inner["itemprop"] == "author"
        || HTMLBoilerplate.words(of: inner).contains { $0 == "byline" || $0 == "author" }
      if isMarked, let line = inner.oneLine, line.utf8.count < 120 {
        // Behind a bar stands when the page was last touched.
        found = OneLine.nonEmpty(
          line.split(maxSplits: 1, whereSeparator: { "|•·".contains($0) }).first.map(String.init))
      }
    }
    return found
  }
}

/// How much text of a story is in each element: paragraphs with few links.
struct HTMLTextWeights {
  private var totals: [ObjectIdentifier: Int] = [:]
  private var own: [ObjectIdentifier: Int] = [:]

  init(_ body: MarkupElement) { _ = weigh(body) }

  /// The text in paragraphs anywhere inside.
  func total(of element: MarkupElement) -> Int { totals[ObjectIdentifier(element)] ?? 0 }

  /// The element whose paragraphs have most text, those of its children's children counted half.
  func densest(in body: MarkupElement) -> MarkupElement {
    var best = body
    var most = 0
    body.visit { element in
      let weight = own[ObjectIdentifier(element)] ?? 0
      if weight > most {
        best = element
        most = weight
      }
    }
    // Text without paragraphs: the whole page is all there is.
    return most * 4 >= total(of: body) ? best : body
  }

  private mutating func weigh(_ element: MarkupElement) -> Int {
    if HTMLBoilerplate.isOutside(element) { return 0 }
    var total = 0
    var direct = 0
    var grand = 0
    if HTMLTextWeights.isParagraph(element) {
      let text = element.rawText.utf8.count
      let links = element.descendants("a").reduce(0) { $0 + $1.rawText.utf8.count }
      total = max(0, text - 2 * links)
    } else {
      for child in element.children {
        let weight = weigh(child)
        total += weight
        if HTMLTextWeights.isParagraph(child) {
          direct += weight
        } else {
          grand += own[ObjectIdentifier(child)] ?? 0
        }
      }
    }
    totals[ObjectIdentifier(element)] = total
    own[ObjectIdentifier(element)] = direct + grand / 2
    return total
  }

  private static func isParagraph(_ element: MarkupElement) -> Bool {
    ["p", "blockquote", "pre", "h2", "h3"].contains(element.name)
  }
}
