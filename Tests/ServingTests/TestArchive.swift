import Dateline
import Foundation
import TestSupport

/// A small archive, built once for all tests that only read it.
struct TestArchive {
  let folder: TemporaryFolder

  static let shared = Result { try TestArchive(stories) }

  var index: String { folder.path("Index") }

  init(_ stories: [Story]) throws {
    folder = try TemporaryFolder()
    try publish(stories)
  }

  /// Builds the index anew.
  @discardableResult
  func publish(_ stories: [Story]) throws -> String {
    try folder.write(stories, to: "wire.jsonl")
    try folder.write(Self.embargoed, to: "embargoed.json")
    try folder.write(Self.filed, to: "filed.json")
    var rebuild = Rebuild(
      index: IndexFolder(path: index),
      sources: ["wire.jsonl", "embargoed.json", "filed.json"].map(folder.path))
    rebuild.allowsShrink = true
    return try rebuild.run(builder: "test").id
  }

  private static let embargoed = """
    {"uri": "embargoed", "type": "text", "versioncreated": "2024-06-01T00:00:00Z", "embargoed": "2999-01-01T00:00:00Z",
     "headline": "Zeppelin secret", "body_text": "The zeppelin plan is secret until the hour."}
    """

  private static let filed = """
    {"uri": "filed", "type": "text", "versioncreated": "2024-06-01T00:00:00Z", "urgency": 3, "slugline": "TIDES",
     "subject": [{"code": "medtop:20000430", "name": "environment"}], "headline": "Tides", "body_text": "The tides are high."}
    """

  /// What the hostile article holds that must reach nobody's browser as it is: mark-up, a quote and a bracket with marks upon them.
  static let hostileTitle =
    "<script>alert(1)</script> \"\u{301} onfocus=\"x <\u{338}img src=x> & 'pier' \u{202E}evil"

  static let stories: [Story] =
    [
      Story(
        "navy/pier", title: "Navy opens pier at Ream Naval Base",
        "The navy of Cambodia opened a pier at Ream Naval Base on Friday.\n\nOfficers from China watched the ceremony at the pier.",
        date: "2025-10-30", dateline: "SIHANOUKVILLE, Oct 30", byline: "Sok Dara", source: "Harbour Wire"),
      Story(
        "navy/pier-2", title: "Pier for the navy",
        "A second pier for the navy is planned at Ream, the ministry said.",
        date: "2025-11-02", source: "Harbour Wire"),
      Story(
        "embargo", title: "Arms embargo on Cambodia lifted",
        "The United States lifted its arms embargo on Cambodia. The pier at Ream was not mentioned.",
        date: "2024-05-01",
        source: "Mekong Wire"),
      Story(
        "ferry", title: "Ferry to the islands",
        "A ferry sails to the islands of Cambodia each day from the pier.", date: "2023-01-15",
        source: "Mekong Wire"),
      Story(
        "hostile", title: hostileTitle,
        "Mark-up </p><img src=x onerror=alert(2)> near the word quayside \u{0007} ends.", date: "2022-03-03",
        source: "\"><b>Wire"),
      Story("undated", title: "Lighthouse", "The lighthouse stands where it stood.", source: "Harbour Wire"),
      Story(
        "mill", title: "Łódź mill reopens", "The mill in Łódź, Poland, reopened after a year.",
        date: "2021-07-01", source: "Harbour Wire"),
    ]
    + (1...14).map {
      Story(
        "harvest-\($0)", title: "Harvest report \($0)",
        "The harvest of year \($0) was counted in village \($0 * 7) by clerk\($0).",
        date: "20\($0 + 10)-08-0\($0 % 9 + 1)", source: "Field Wire")
    }
}
