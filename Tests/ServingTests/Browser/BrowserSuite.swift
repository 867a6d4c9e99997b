import Testing

/// A server of the small archive, and a browser to look at it with.
struct BrowserDesk {
  let server: ServerProcess
  let browser: Browser

  init() throws {
    server = try ServerProcess(index: try TestArchive.shared.get().index)
    browser = try Browser()
  }
}

/// Tests of what a person sees and does in a browser.
protocol BrowserSuite {
  var desk: BrowserDesk { get }
}

extension BrowserSuite {
  var browser: Browser { desk.browser }
  var site: String { "http://localhost:\(desk.server.port)" }
}

extension Trait where Self == ConditionTrait {
  /// Left out where there is no browser.
  static var needsBrowser: Self {
    .enabled(if: Browser.isInstalled, "Chromium and its driver are not installed: see make test-browser")
  }
}
