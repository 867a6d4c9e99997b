import AnswerJSON
import DatelineCore
import Foundation

/// `/`: the search box, and what answers it.
struct SearchPage: Endpoint {
  let reading: ParameterReading
  let pages: Pages
  private let base: String

  /// Articles on a page.
  private static let pageSize = 10

  /// - Parameter base: What a citation's link begins with.
  init(_ reading: ParameterReading, pages: Pages, base: String) {
    self.reading = reading
    self.pages = pages
    self.base = base
  }

  func answer(_ searcher: Searcher, _ set: ReaderSet) throws -> Answer {
    // What the page does not know, such as a campaign's mark, does not keep anybody from it.
    let parameters: SearchParameters
    do {
      parameters = try SearchParameters(
        reading.parameters, limits: reading.limits, allowsEmbargoed: reading.allowsEmbargoed)
    } catch let problem as Problem {
      return page(problem, query: (try? reading.parameters.one("q")) ?? "", nil, set)
    }
    let request = parameters.request
    let asksNothing =
      parameters.query.allSatisfy(\.isWhitespace) && request.filters.isEmpty && request.from == nil
      && request.to == nil
    do {
      return asksNothing
        ? try HomePage(pages: pages).answer(searcher, set)
        : try results(parameters, searcher, set)
    } catch let error as QueryError {
      return page(Problem(error), query: parameters.query, parameters, set, place: error.place)
    }
  }

  // MARK: Results

  private func results(_ parameters: SearchParameters, _ searcher: Searcher, _ set: ReaderSet) throws
    -> Answer
  {
    var request = parameters.request
    let unfolded = (try? reading.parameters.one("more")) ?? nil
    request.limit = Self.pageSize
    request.offset = min(request.offset, reading.limits.pageDepth - Self.pageSize)
    request.facets = FacetLists.shown(set)
    request.facetLimit = unfolded == nil ? FacetLists.few : FacetLists.many
    request.timeline = TimelineChart.interval(from: request.from, to: request.to)
    let start = ContinuousClock.now
    let found = try searcher.search(request)
    let took = ContinuousClock.now - start

    let address = Address(parameters)
    var answer: [String: Any] = [
      "total": total(found, took), "orders": orders(request, address), "start": request.offset + 1,
      "causes": found.causes.map(Sentence.whole), "hasCauses": !found.causes.isEmpty,
      "notices": searcher.disclosure.notices(found).map(Sentence.whole), "some": found.coverage == .some,
      "results": found.results.map { ResultValues(address: address, base: base).values($0) },
      "facets": FacetLists(parameters: parameters, address: address, unfolded: unfolded).values(found.facets),
      "formFields": hidden(parameters, keepingOrder: true), "from": request.from?.description ?? "",
      "to": request.to?.description ?? "",
      "hasRelaxations": !found.relaxations.isEmpty,
      "relaxations": found.relaxations.map { relaxation($0, parameters, address) },
    ]
    let chips = chips(parameters, address)
    answer["hasChips"] = !chips.isEmpty
    answer["chips"] = chips
    if chips.count > 1 { answer["several"] = ["href": "/" + cleared(parameters).query] }
    answer["suggestion"] = found.suggestion.map {
      ["text": $0, "href": "/" + address.setting("q", $0).query]
    }
    answer["timeline"] = found.timeline.flatMap { TimelineChart.values($0, address: address) }
    answer["pager"] = pager(found, request, address)

    var values = head(parameters.query, set)
    values["answer"] = answer
    values["feed"] = "/feed" + address.setting("sort", nil).query
    values["fields"] =
      hidden(parameters, keepingOrder: true).filter { $0["name"] as? String != "q" }
      + filterFields(parameters)
    let body = pages.render("search", values)
    return Answer(
      "text/html; charset=utf-8", body, generation: set.id, stable: Self.withoutTime(body))
  }

  /// The page without the time it took, which differs each time.
  private static func withoutTime(_ body: [UInt8]) -> ArraySlice<UInt8> {
    let mark = Array("<ol class=\"results\"".utf8)
    guard let first = mark.first else { return body[...] }
    var place = 0
    while let next = body[place...].firstIndex(of: first) {
      if body[next...].starts(with: mark) { return body[next...] }
      place = next + 1
    }
    return body[...]
  }

  private func total(_ found: SearchResults, _ took: Duration) -> String {
    let about = found.isTotalExact ? "" : "about "
    let count = found.total == 0 ? "No articles" : about + Sentence.count(found.total, "article")
    return "\(count) <span class=\"took\">in \(Sentence.milliseconds(took))</span>"
  }

  private func orders(_ request: SearchRequest, _ address: Address) -> [[String: Any]] {
    let names: [(Order, String)] = [(.relevance, "Best"), (.newest, "Newest"), (.oldest, "Oldest")]
    let orders: [[String: Any]] = names.map { order, label in
      [
        "label": label, "chosen": request.order == order,
        "href": "/" + address.setting("sort", order == .relevance ? nil : order.rawValue).query,
      ]
    }
    let folds = !request.showsAllVersions
    return orders + [
      [
        "label": folds ? "Unfold copies" : "Fold copies", "chosen": false,
        "href": "/" + address.setting("all-versions", folds ? "true" : nil).query,
      ]
    ]
  }

  private func chips(_ parameters: SearchParameters, _ address: Address) -> [[String: Any]] {
    var chips: [[String: Any]] = parameters.request.filters.map { filter in
      var without = address
      without.remove(filter)
      let label = FacetLists.label(of: filter)
      return ["label": filter.isExclusion ? "not \(label)" : label, "href": "/" + without.query]
    }
    if let from = parameters.request.from {
      chips.append([
        "label": "from \(Sentence.text(from.description))", "href": "/" + address.setting("from", nil).query,
      ])
    }
    if let to = parameters.request.to {
      chips.append([
        "label": "to \(Sentence.text(to.description))", "href": "/" + address.setting("to", nil).query,
      ])
    }
    return chips
  }

  private func cleared(_ parameters: SearchParameters) -> Address {
    var address = Address(parameters)
    for filter in parameters.request.filters { address.remove(filter) }
    address.set("from", nil)
    address.set("to", nil)
    return address
  }

  /// What would be found without a part, and the way there.
  private func relaxation(
    _ relaxation: Relaxation, _ parameters: SearchParameters, _ address: Address
  ) -> [String: Any] {
    var row: [String: Any] = [
      "without": relaxation.without, "count": Sentence.count(relaxation.total, "article"),
    ]
    var relaxed = address
    let own = parameters.request.filters.filter { relaxation.without.contains($0.description) }
    if let range = parameters.query.range(of: relaxation.without) {
      let rest = parameters.query.replacingCharacters(in: range, with: "")
      relaxed.set("q", rest.trimmingCharacters(in: .whitespaces))
      row["href"] = "/" + relaxed.query
    } else if !own.isEmpty {
      for filter in own { relaxed.remove(filter) }
      row["href"] = "/" + relaxed.query
    } else if relaxation.without.hasPrefix("date:") {
      row["href"] = "/" + relaxed.setting("from", nil).setting("to", nil).query
    }
    return row
  }

  private func pager(_ found: SearchResults, _ request: SearchRequest, _ address: Address) -> [String: Any]? {
    let shown = found.results.count
    guard shown > 0, request.offset > 0 || shown == Self.pageSize else { return nil }
    var pager: [String: Any] = [
      "range": "\(Sentence.number(request.offset + 1))–\(Sentence.number(request.offset + shown))"
    ]
    if request.offset > 0 {
      let offset = max(0, request.offset - Self.pageSize)
      pager["previous"] = "/" + address.setting("offset", offset == 0 ? nil : String(offset)).query
    }
    let next = request.offset + Self.pageSize
    if shown == Self.pageSize, next < found.total, next + Self.pageSize <= reading.limits.pageDepth {
      pager["next"] = "/" + address.setting("offset", String(next)).query
    }
    return pager
  }

  /// What the forms carry on besides what they ask themselves.
  private func hidden(_ parameters: SearchParameters, keepingOrder: Bool) -> [[String: Any]] {
    let facets = Set(Facet.allCases.map(\.rawValue))
    return Address(parameters).fields.filter {
      !facets.contains($0.name) && $0.name != "from" && $0.name != "to"
    }
    .map { ["name": $0.name, "value": $0.value] }
  }

  private func filterFields(_ parameters: SearchParameters) -> [[String: Any]] {
    let facets = Set(Facet.allCases.map(\.rawValue))
    return Address(parameters).fields.filter {
      facets.contains($0.name) || $0.name == "from" || $0.name == "to"
    }
    .map { ["name": $0.name, "value": $0.value] }
  }

  // MARK: Around them

  private func head(_ query: String, _ set: ReaderSet) -> [String: Any] {
    [
      "title": query.allSatisfy(\.isWhitespace) ? "Chosen articles – Dateline" : "\(query) – Dateline",
      "kind": "results", "skip": "the results", "q": query, "unit": "result",
      "generation": GenerationValues.values(set),
    ]
  }

  private func page(
    _ problem: Problem, query: String, _ parameters: SearchParameters?, _ set: ReaderSet,
    place: (query: String, offset: Int)? = nil
  ) -> Answer {
    var shown: [String: Any] = ["detail": Sentence.whole(problem.detail)]
    if let place {
      let scalars = Array(place.query.unicodeScalars)
      let offset = min(place.offset, scalars.count)
      func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
      let end = min(offset + 1, scalars.count)
      shown["place"] = [
        "before": (offset > 60 ? "…" : "") + text(max(0, offset - 60)..<offset),
        "at": offset < end ? text(offset..<end) : "\u{2038}",
        "after": text(end..<min(scalars.count, end + 60)) + (end + 60 < scalars.count ? "…" : ""),
      ]
      shown["plain"] = parameters.map { "/" + Address($0).setting("plain", "true").query }
    }
    var values = head(String(query.prefix(1_000)), set)
    values["problem"] = shown
    return Answer(
      "text/html; charset=utf-8", pages.render("search", values), generation: set.id, status: problem.status)
  }
}
