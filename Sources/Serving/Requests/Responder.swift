import AnswerJSON
import DatelineCore
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// Answers every request: lets it in, finds what it asks for, and turns what comes of it into a response.
struct Responder: HTTPResponder {
  typealias Context = BasicRequestContext

  let gate: Gate
  let site: Site
  let logger: Logger

  func respond(to request: Request, context: Context) async throws -> Response {
    let start = ContinuousClock.now
    var routeName = "other"
    var isPage = false
    var response: Response
    do {
      // The first is not among the others any more. A proxy may have looked at the second.
      guard !request.headers.contains(where: { $0.name.canonicalName == "host" }) else {
        throw Problem(.badRequest, "the request names two hosts. Expected one \"Host\" header.")
      }
      let target = try Target(request.head.path ?? "", limits: site.limits)
      let found = Route.find(target.path)
      if let route = found?.route {
        routeName = route.rawValue
        isPage = route.isPage
      }
      if found?.route.isOpen != true { try gate.admit(request.head) }
      guard let (route, rest) = found else { throw Problem.noSuchPath }
      guard request.method == .get || request.method == .head else {
        var problem = Problem(
          .methodNotAllowed, "this address takes GET and HEAD, and not \(request.method.rawValue).")
        problem.allowed = "GET, HEAD"
        throw problem
      }
      let asked = SiteRequest(
        route: route, rest: rest, target: target, base: gate.base(of: request.head))
      response = ResponseMaker(isPrivate: gate.isPrivate).response(
        try await site.answer(asked), to: request, route: route)
    } catch {
      let problem = Problem(error)
      if problem.isFault {
        logger.error(
          "\(Self.oneLine(error))", metadata: ["path": "\(routeName)", "status": "\(problem.status.code)"])
      }
      response = ResponseMaker(isPrivate: gate.isPrivate).response(
        problem, to: request, page: isPage && problem.status != .unauthorized ? site.pages : nil)
    }
    if request.method == .head { response = response.createHeadResponse() }
    let took = ContinuousClock.now - start
    let method = request.method == .get || request.method == .head ? request.method.rawValue : "other"
    site.meters.answered(route: routeName, method: method, status: response.status.code, took: took)
    logger.debug(
      "answered",
      metadata: [
        "path": "\(routeName)", "method": "\(method)", "status": "\(response.status.code)",
        "ms": "\(took.milliseconds)",
      ])
    return response
  }

  private static func oneLine(_ error: any Error) -> String {
    "\(error)".replacingOccurrences(of: "\n", with: " ")
  }
}
