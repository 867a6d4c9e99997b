import AnswerJSON
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import Synchronization

/// How many connections there are.
final class ConnectionCount: Sendable {
  private let open = Atomic<Int>(0)
  var current: Int { open.load(ordering: .relaxed) }
  func opened() -> Int { open.wrappingAdd(1, ordering: .relaxed).newValue }
  func closed() { open.wrappingSubtract(1, ordering: .relaxed) }
}

/// Keeps one connection within the limits: refuses it where there are too many, refuses large bodies, and closes it where the client takes
/// its answer too slowly.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let count: ConnectionCount
  private let limits: ServerLimits
  private var isCounted = false
  private var isOneTooMany = false
  private var isRefused = false
  private var bodyBytes = 0
  /// Requests that are not answered yet.
  private var pending = 0
  private var sending: Scheduled<Void>?

  init(_ count: ConnectionCount, limits: ServerLimits) {
    self.count = count
    self.limits = limits
  }

  func handlerAdded(context: ChannelHandlerContext) {
    isCounted = true
    isOneTooMany = count.opened() > limits.connections
  }

  func handlerRemoved(context: ChannelHandlerContext) { uncount() }

  func channelInactive(context: ChannelHandlerContext) {
    uncount()
    sending?.cancel()
    context.fireChannelInactive()
  }

  private func uncount() {
    if isCounted { count.closed() }
    isCounted = false
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isRefused else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      bodyBytes = 0
      pending += 1
      if isOneTooMany {
        var problem = Problem(
          .serviceUnavailable, "there are \(limits.connections) connections already. Try again in a second.",
          limit: Double(limits.connections))
        problem.retryAfter = 1
        return refuse(problem, context)
      }
      // A length that is no number is refused by the parser.
      if let length = head.headerFields[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes {
        return refuse(tooLarge, context)
      }
    case .body(let bytes):
      bodyBytes += bytes.readableBytes
      if bodyBytes > limits.bodyBytes { return refuse(tooLarge, context) }
    case .end: break
    }
    context.fireChannelRead(data)
  }

  /// What is no HTTP, or has headers without end, is told so; where another answer is under way it is left at closing.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? HTTPParserError, pending == 0, !isRefused else {
      context.fireErrorCaught(error)
      return
    }
    refuse(
      error == .headerOverflow
        ? Problem(
          .requestHeaderFieldsTooLarge,
          "address and headers have more than \(limits.headerBytes) bytes, or there are more than \(limits.headerCount) headers.",
          limit: Double(limits.headerBytes))
        : Problem(.badRequest, "this is no request of HTTP/1.1."), context)
  }

  private var tooLarge: Problem {
    Problem(
      .contentTooLarge, "the request's body has more than \(limits.bodyBytes) bytes, which are the most.",
      limit: Double(limits.bodyBytes))
  }

  private func refuse(_ problem: Problem, _ context: ChannelHandlerContext) {
    isRefused = true
    let body = ByteBuffer(string: ((try? JSONPrinting.line(ProblemJSON(problem))) ?? "") + "\n")
    var fields: HTTPFields = [
      .contentType: "application/problem+json", .contentLength: String(body.readableBytes),
      .connection: "close",
    ]
    if let seconds = problem.retryAfter { fields[.retryAfter] = String(seconds) }
    context.write(
      wrapOutboundOut(.head(HTTPResponse(status: problem.status, headerFields: fields))), promise: nil)
    context.write(wrapOutboundOut(.body(body)), promise: nil)
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in bound.value.close(promise: nil) }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard !isRefused else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
    pending -= 1
    // What is written is sent when the client reads it.
    let done = promise ?? context.eventLoop.makePromise()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    sending?.cancel()
    let sending = context.eventLoop.scheduleTask(in: .seconds(Int64(limits.idleSeconds))) {
      bound.value.close(promise: nil)
    }
    self.sending = sending
    done.futureResult.whenComplete { _ in sending.cancel() }
    context.write(data, promise: done)
  }
}
