import DatelineCore

/// The page before anything is asked: what there is, by date and by facet.
struct HomePage {
  let pages: Pages

  func answer(_ searcher: Searcher, _ set: ReaderSet) throws -> Answer {
    var request = SearchRequest("")
    request.isQueryOptional = true
    request.limit = 0
    request.facets = FacetLists.shown(set).filter { $0 != .year }
    request.facetLimit = FacetLists.few
    request.exactFacetCount = 100_000
    request.timeline = .month
    let found = try searcher.search(request)
    let parameters = try SearchParameters(Parameters(""), limits: ServerLimits(), allowsEmbargoed: false)
    let address = Address(parameters)
    var values: [String: Any] = [
      "title": "Dateline – search the news archive", "kind": "home", "skip": "the archive", "q": "",
      "home": true,
      "unit": "result", "generation": GenerationValues.values(set),
      "facets": FacetLists(parameters: parameters, address: address, unfolded: nil).values(found.facets),
    ]
    values["timeline"] = found.timeline.flatMap { TimelineChart.values($0, address: address) }
    return Answer("text/html; charset=utf-8", pages.render("home", values), generation: set.id)
  }
}
