import Indexing
import Xapian

/// Folds successive updates and re-sent copies of one story into the version that ranks first.
struct StoryFolding {
  /// A version that is shown, and those that it stands for.
  struct Story {
    let match: Match
    var others: [Match] = []
  }

  /// Ranks beyond the page that are looked through for more versions of what is on it.
  static let lookahead = 30

  let database: Database
  private(set) var stories: [Story] = []
  private var sketches: [StorySketch] = []
  private var days: [Double?] = []
  /// Versions of one story are published within so many seconds.
  private static let span = 14.0 * 86_400

  init(_ database: Database) { self.database = database }

  /// Takes in the next articles of a ranking.
  mutating func add(_ matches: some Sequence<Match>) throws {
    try database.fetch(documents: matches.map(\.docid))
    for match in matches {
      let sketch = StorySketch(list: try database.value(of: match.docid, slot: Schema.forwardSlot))
      let key = try database.value(of: match.docid, slot: Schema.dateSlot)
      let time = key.isEmpty ? nil : number(ofSortableKey: key)
      if let story = stories.indices.first(where: { isVersion(sketch, time, of: $0) }) {
        stories[story].others.append(match)
      } else {
        stories.append(Story(match: match))
        sketches.append(sketch)
        days.append(time)
      }
    }
  }

  private func isVersion(_ sketch: StorySketch, _ time: Double?, of story: Int) -> Bool {
    if let time, let other = days[story], abs(time - other) > Self.span { return false }
    return sketch.isOfSameStory(as: sketches[story])
  }
}
