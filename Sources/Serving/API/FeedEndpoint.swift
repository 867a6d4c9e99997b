import DatelineCore

/// `/feed`: any search as an Atom feed (RFC 4287), latest first, so that a feed reader becomes an alert.
struct FeedEndpoint: Endpoint {
  private let parameters: SearchParameters
  private let base: String
  private let link: String

  static let names = SearchParameters.filterNames.union(["limit", "all-versions"])

  init(_ reading: ParameterReading, base: String) throws {
    parameters = try reading.search(known: Self.names)
    try parameters.requireSomething()
    self.base = base
    link = Address(parameters).query
  }

  func answer(_ searcher: Searcher, _ set: ReaderSet) throws -> Answer {
    var request = parameters.request
    request.order = .newest
    request.passages = 1
    let found = try searcher.search(request)
    // An alert is for what was asked, and not for some of it.
    let results = found.coverage == .all ? found.results : []
    let updated = results.compactMap(\.article.date).max { $0.secondsSinceEpoch < $1.secondsSinceEpoch }
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <title>\(XMLText.escape(title)) – Dateline</title>
        <id>\(XMLText.escape(base + "/feed" + link))</id>
        <updated>\(Self.time(updated ?? set.created))</updated>
        <author><name>Dateline</name></author>
        <generator version="\(Version.current)">Dateline</generator>
        <link rel="self" type="application/atom+xml" href="\(XMLText.escape(base + "/feed" + link))"/>
        <link rel="alternate" type="text/html" href="\(XMLText.escape(base + "/" + link))"/>

      """
    for result in results { xml += entry(result) }
    return Answer("application/atom+xml; charset=utf-8", Array((xml + "</feed>\n").utf8), generation: set.id)
  }

  private var title: String {
    parameters.query.allSatisfy(\.isWhitespace) ? "Chosen articles" : parameters.query
  }

  private func entry(_ result: SearchResults.Result) -> String {
    let article = result.article
    let address = base + Address.article(article.id)
    let title = article.title.isEmpty ? article.id : article.title
    let author = article.byline ?? article.source
    return """
        <entry>
          <title>\(XMLText.escape(title))</title>
          <id>\(XMLText.escape(address))</id>
          <updated>\(Self.time(article.date))</updated>\(author.map { "\n    <author><name>\(XMLText.escape($0))</name></author>" } ?? "")
          <link rel="alternate" type="text/html" href="\(XMLText.escape(address))"/>
          <summary>\(XMLText.escape(result.passages.first?.text ?? ""))</summary>
        </entry>

      """
  }

  /// As the format wants it, to the second. What has no date was never updated, so far as is known.
  private static func time(_ date: PublicationDate?) -> String {
    PublicationDate(secondsSinceEpoch: date?.secondsSinceEpoch ?? 0, precision: .second).description
  }
}
