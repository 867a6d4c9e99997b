import DatelineCore
import Foundation

/// The description of the API: the file of the assets, with a parameter for each facet that is known.
enum APIDescription {
  /// The paths that take filters.
  private static let filtered = [Route.search, .facets, .timeline, .feed]

  static func document(_ file: [UInt8]) -> [UInt8] {
    guard var document = (try? JSONSerialization.jsonObject(with: Data(file))) as? [String: Any],
      var paths = document["paths"] as? [String: [String: [String: Any]]]
    else { return file }
    for route in filtered {
      let own = paths[route.rawValue]?["get"]?["parameters"] as? [[String: Any]] ?? []
      paths[route.rawValue]?["get"]?["parameters"] = own + facetParameters
    }
    document["paths"] = paths
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? JSONSerialization.data(withJSONObject: document, options: options)).map { Array($0) } ?? file
  }

  private static var facetParameters: [[String: Any]] {
    Facet.allCases.flatMap { facet in
      SearchParameters.names(of: facet).flatMap { name in
        [
          parameter(
            name, "Only articles that have this \(facet.rawValue); any of several; an empty one is none.")
        ]
          + [parameter("not-" + name, "No article that has this \(facet.rawValue).")]
      }
    }
  }

  private static func parameter(_ name: String, _ description: String) -> [String: Any] {
    [
      "name": name, "in": "query", "description": description, "explode": true, "style": "form",
      "schema": ["type": "array", "items": ["type": "string"]],
    ]
  }
}
