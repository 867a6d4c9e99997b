/// What a request may ask for. Each limit that is met is told in the answer.
package struct ServerLimits: Sendable {
  /// Bytes of a query.
  package var queryBytes = 4_096
  /// Bytes of an address: path and parameters together.
  package var targetBytes = 16_384
  /// Bytes of a request's body, of which no path has a use.
  package var bodyBytes = 65_536
  /// Bytes of the address and all headers together: what is read before it is known what is asked for.
  package var headerBytes = 32_768
  /// Headers.
  package var headerCount = 100
  /// Articles on a page.
  package var pageSize = 100
  /// The rank of the last article that can be reached by paging.
  package var pageDepth = 10_000
  /// Passages of an article, and sentences around each.
  package var passages = 20
  /// Values of a facet.
  package var facetValues = 1_000
  /// Up to how many articles facets are counted exactly.
  package var facetExact = 1_000_000
  /// Filters of one request.
  package var filters = 200
  /// Seconds until a request is answered, whatever its answer is.
  package var seconds = 10.0
  /// Requests that wait for a reader.
  package var waiting = 512
  /// Connections.
  package var connections = 1_024
  /// Seconds that a client may take to send its request, to take its answer, or to think between two.
  package var idleSeconds = 30
  /// Bytes of answers that are kept.
  package var cacheBytes = 64 << 20

  package init() {}
}
