import AnswerJSON
import Foundation
import HTTPTypes
import Hummingbird

/// Puts answers and problems into responses, with the headers that each has.
struct ResponseMaker {
  let isPrivate: Bool

  /// Nothing is fetched from elsewhere, nothing in a page runs but the one script, and no page may frame it.
  static let policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
    "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  func response(_ answer: Answer, to request: Request, route: Route) -> Response {
    var fields = common(answer.type)
    fields[.eTag] = answer.tag
    fields[.vary] = "Accept-Encoding"
    // The tag begins with the generation: an answer is good until the next is published, and asking costs one look.
    fields[.cacheControl] =
      switch route {
      case .asset: "public, max-age=31536000, immutable"
      case .health, .ready, .metrics: "no-store"
      default: isPrivate ? "private, no-cache" : "no-cache"
      }
    if answer.status == .ok, Self.matches(request.headers[.ifNoneMatch], answer.tag) {
      fields[.contentType] = nil
      return Response(status: .notModified, headers: fields)
    }
    if let compressed = answer.compressed, Self.takesGzip(request.headers[.acceptEncoding]) {
      fields[.contentEncoding] = "gzip"
      return Response(
        status: answer.status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: compressed)))
    }
    return Response(
      status: answer.status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  /// - Parameter page: Where a person reads it.
  func response(_ problem: Problem, to request: Request, page: Pages?) -> Response {
    var body = Array(((try? JSONPrinting.line(ProblemJSON(problem))) ?? "{}").utf8)
    var type = "application/problem+json"
    if let page, request.headers[.accept]?.contains("text/html") ?? true {
      body = page.problem(problem)
      type = "text/html; charset=utf-8"
    }
    var fields = common(type)
    fields[.cacheControl] = "no-store"
    if let allowed = problem.allowed { fields[.allow] = allowed }
    if let seconds = problem.retryAfter { fields[.retryAfter] = String(seconds) }
    if problem.status == .unauthorized {
      fields.append(HTTPField(name: .wwwAuthenticate, value: "Bearer realm=\"dateline\""))
      fields.append(HTTPField(name: .wwwAuthenticate, value: "Basic realm=\"dateline\", charset=\"UTF-8\""))
    }
    return Response(
      status: problem.status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }

  private func common(_ type: String) -> HTTPFields {
    var fields: HTTPFields = [.contentType: type]
    fields[.contentSecurityPolicy] = Self.policy
    fields[.xContentTypeOptions] = "nosniff"
    if let name = HTTPField.Name("Referrer-Policy") { fields[name] = "same-origin" }
    if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { fields[name] = "same-origin" }
    if let name = HTTPField.Name("Cross-Origin-Opener-Policy") { fields[name] = "same-origin" }
    return fields
  }

  /// Whether a list of tags holds one; weak or not makes no difference here.
  static func matches(_ list: String?, _ tag: String) -> Bool {
    guard let list else { return false }
    func bare(_ text: some StringProtocol) -> Substring {
      let trimmed = text.drop { $0 == " " }
      return Substring(trimmed.hasPrefix("W/") ? trimmed.dropFirst(2) : trimmed)
    }
    return list.split(separator: ",").contains { part in
      let wanted = bare(part).reversed().drop { $0 == " " }.reversed()
      return wanted.elementsEqual("*") || wanted.elementsEqual(bare(tag))
    }
  }

  /// Whether a client takes gzip: named, or `*`, and not with a quality of 0.
  static func takesGzip(_ list: String?) -> Bool {
    guard let list else { return false }
    var any: Bool?
    for part in list.lowercased().split(separator: ",") {
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
      guard let name = pieces.first else { continue }
      let isRefused = pieces.dropFirst().contains { Double($0.dropFirst(2)) == 0 && $0.hasPrefix("q=") }
      if name == "gzip" { return !isRefused }
      if name == "*" { any = !isRefused }
    }
    return any ?? false
  }
}
