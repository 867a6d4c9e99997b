import AnswerJSON
import DatelineCore
import Foundation
import HTTPTypes

/// What is wrong with a request, or why it cannot be answered: RFC 9457, `application/problem+json`.
package struct Problem: Error, Sendable {
  package let status: HTTPResponse.Status
  /// A sentence for a person, with what to do.
  let detail: String
  /// The parameter that it is about.
  var parameter: String?
  /// The limit that was met.
  var limit: Double?
  /// Where in the parameter, in Unicode scalars.
  var offset: Int?
  /// Seconds after which it may be tried again.
  var retryAfter: Int?
  /// Methods that the path takes, where it was asked by another.
  var allowed: String?

  init(_ status: HTTPResponse.Status, _ detail: String, parameter: String? = nil, limit: Double? = nil) {
    self.status = status
    self.detail = detail
    self.parameter = parameter
    self.limit = limit
  }

  // MARK: What recurs

  static func bad(_ parameter: String, _ detail: String, limit: Double? = nil) -> Problem {
    Problem(.badRequest, detail, parameter: parameter, limit: limit)
  }

  static func timeIsUp(seconds: Double) -> Problem {
    Problem(
      .gatewayTimeout, "the answer took longer than \(seconds) seconds. Ask for fewer or rarer words.",
      limit: seconds)
  }

  static func tooManyWaiting(limit: Int) -> Problem {
    var problem = Problem(
      .serviceUnavailable, "\(limit) requests wait already. Try again in a second.", limit: Double(limit))
    problem.retryAfter = 1
    return problem
  }

  static func noArticle(_ id: String) -> Problem {
    Problem(.notFound, "no article has the id \(id). Ids are those of search results.", parameter: "id")
  }

  static let noSuchPath = Problem(.notFound, "there is nothing at this address. See /api/v1/openapi.json.")

  // MARK: From errors of the search

  /// What a client is told of an error.
  init(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as QueryError:
      // The caret under the place is for terminals.
      let sentence = error.description.split(separator: "\n").first.map(String.init) ?? error.description
      self.init(.badRequest, sentence)
      switch error {
      case .emptyValue(let facet, _): parameter = facet
      case .unknownCountry: parameter = "country"
      default: parameter = "q"
      }
      offset = error.place?.offset
    case IndexError.timedOut(let seconds): self = .timeIsUp(seconds: seconds)
    case IndexError.shards:
      // Their addresses are of no concern to a client.
      self.init(
        .serviceUnavailable, "a part of the archive cannot be searched now. Try again in some seconds.")
      retryAfter = 5
    case is IndexError:
      // Its text names paths of this machine.
      self.init(.serviceUnavailable, "the index cannot be read. The server's log says why.")
    default:
      self.init(.internalServerError, "the search failed. The server's log says why.")
    }
  }

  /// Whether it is the server's own fault, to be logged.
  var isFault: Bool { status.code >= 500 && limit == nil }
}

/// The body of a problem.
struct ProblemJSON: Encodable {
  let type = "about:blank"
  let status: Int
  let title: String
  let detail: String
  let parameter: String?
  let limit: Double?
  let offset: Int?

  init(_ problem: Problem) {
    status = problem.status.code
    title = problem.status.reasonPhrase
    detail = problem.detail
    parameter = problem.parameter
    limit = problem.limit
    offset = problem.offset
  }
}
