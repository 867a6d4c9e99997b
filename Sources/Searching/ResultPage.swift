import Xapian

/// The page of results that was asked for: as many of the best articles as fill it once versions of one story are folded.
struct ResultPage {
  let matching: Matching
  let request: SearchRequest
  let database: Database
  /// The stories of the page.
  private(set) var stories: [StoryFolding.Story] = []

  init(matching: Matching, request: SearchRequest, database: Database) {
    self.matching = matching
    self.request = request
    self.database = database
  }

  /// Fills the page with articles that satisfy the tree.
  mutating func find(_ tree: ClauseTree) throws -> Matching.Found {
    let end = request.limit == 0 ? 0 : request.offset + request.limit
    var depth = max(end + (folds ? StoryFolding.lookahead : 0), recency == nil ? 0 : Recency.depth)
    if end == 0 { depth = 0 }
    let found = try matching.articles(tree, depth: depth)
    var folded = try fold(found.items)
    var deepest = found.items.count
    while folded.count < end, deepest == depth {
      depth *= 2
      let items = try matching.ranked(tree, depth: depth)
      folded = try fold(items)
      deepest = items.count
    }
    stories = Array(folded.dropFirst(request.offset).prefix(request.limit))
    return found
  }

  private var folds: Bool { !request.showsAllVersions }

  /// How age counts, where it does.
  var recency: Recency? {
    guard request.order == .relevance, let halfLife = request.recencyHalfLife else { return nil }
    return Recency(halfLife: halfLife, now: Double(request.now.secondsSinceEpoch))
  }

  private func fold(_ items: [Match]) throws -> [StoryFolding.Story] {
    let items = try recency?.reordered(items, in: database) ?? items
    guard folds else { return items.map { StoryFolding.Story(match: $0) } }
    var folding = StoryFolding(database)
    try folding.add(items)
    return folding.stories
  }
}
