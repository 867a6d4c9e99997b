import Foundation
import Testing

@testable import Serving

@Suite("The description of the API is true")
struct OpenAPITests {
  let server: ServerProcess
  let document: [String: Any]
  let paths: [String: [String: Any]]

  init() throws {
    server = try ServerProcess(index: try TestArchive.shared.get().index)
    let reply = try server.get("/api/v1/openapi.json")
    document = try #require(reply.json)
    paths = try #require(document["paths"] as? [String: [String: Any]])
  }

  private func parameters(_ path: String) -> [[String: Any]] {
    let get = paths[path]?["get"] as? [String: Any]
    let known = (document["components"] as? [String: Any])?["parameters"] as? [String: Any]
    return (get?["parameters"] as? [[String: Any]] ?? []).map { parameter in
      guard let reference = parameter["$ref"] as? String else { return parameter }
      return known?[String(reference.split(separator: "/").last ?? "")] as? [String: Any] ?? [:]
    }
  }

  private func names(_ path: String) -> Set<String> {
    Set(parameters(path).filter { $0["in"] as? String == "query" }.compactMap { $0["name"] as? String })
  }

  @Test("it has every path but those of the page, and no other")
  func allPaths() {
    let served = Route.allCases.filter { !$0.isPage && $0 != .asset && $0 != .openAPI }.map(\.rawValue)
    #expect(Set(paths.keys) == Set(served))
  }

  @Test("it names the parameters that each path takes, and no other")
  func allParameters() {
    #expect(names("/api/v1/search") == SearchParameters.searchNames)
    #expect(names("/api/v1/facets") == SearchEndpoint.names(of: .facets))
    #expect(names("/api/v1/timeline") == SearchEndpoint.names(of: .timeline))
    #expect(names("/api/v1/articles/{id}") == ArticleEndpoint.names)
    #expect(names("/api/v1/articles/{id}/similar") == SimilarEndpoint.names)
    #expect(names("/api/v1/suggest") == SuggestEndpoint.names)
    #expect(names("/feed") == FeedEndpoint.names)
  }

  @Test("its bounds are those that are kept")
  func bounds() throws {
    for path in paths.keys.sorted() {
      for parameter in parameters(path) {
        guard let name = parameter["name"] as? String, let schema = parameter["schema"] as? [String: Any],
          let most = schema["maximum"] as? Int, let least = schema["minimum"] as? Int
        else { continue }
        let address =
          path.replacingOccurrences(of: "{id}", with: "mill") + "?"
          + (names(path).contains("q") ? "q=mill&" : "")
        // The deepest page begins before its last article.
        let reached = name == "offset" ? most - 10 : most
        #expect(try server.get(address + "\(name)=\(reached)").status == 200, "\(path) \(name)")
        #expect(try server.get(address + "\(name)=\(least)").status == 200, "\(path) \(name)")
        #expect(
          try server.get(address + "\(name)=\(most + 1)").json?["limit"] as? Int == most, "\(path) \(name)")
      }
    }
  }

  @Test("answers have the keys that it requires and none that it does not know")
  func schemas() throws {
    let schemas = try #require(
      (document["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]])
    func check(_ value: Any, _ schema: [String: Any], _ place: String) {
      var schema = schema
      if let reference = schema["$ref"] as? String {
        schema = schemas[String(reference.split(separator: "/").last ?? "")] ?? [:]
      }
      if let object = value as? [String: Any],
        let properties = schema["properties"] as? [String: [String: Any]]
      {
        for key in schema["required"] as? [String] ?? [] { #expect(object[key] != nil, "\(place).\(key)") }
        for (key, member) in object {
          #expect(properties[key] != nil, "\(place).\(key)")
          check(member, properties[key] ?? [:], place + "." + key)
        }
      } else if let object = value as? [String: Any],
        let rest = schema["additionalProperties"] as? [String: Any]
      {
        for (key, member) in object { check(member, rest, place + "." + key) }
      } else if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
        for member in list { check(member, items, place + "[]") }
      } else if let type = schema["type"] as? String {
        let fits =
          switch type {
          case "string": value is String
          case "integer", "number", "boolean": value is NSNumber
          case "array": value is [Any]
          default: value is [String: Any]
          }
        #expect(fits, "\(place) is no \(type)")
      }
    }
    for (target, name) in [
      ("/api/v1/search?q=pier&facets=country,source&timeline=year&why=1&explain=1", "Search"),
      ("/api/v1/search?q=pier+AND+xyzzyplugh", "Search"),
      ("/api/v1/facets", "Search"), ("/api/v1/articles/navy%2Fpier?q=pier", "Article"),
      ("/api/v1/articles/filed", "Article"),
      ("/api/v1/articles/mill/similar", "Similar"),
      ("/api/v1/suggest?q=pi", "Terms"), ("/api/v1/search?limit=1000", "Problem"),
    ] {
      check(try #require(try server.get(target).json), ["$ref": "#/components/schemas/\(name)"], name)
    }
  }
}
