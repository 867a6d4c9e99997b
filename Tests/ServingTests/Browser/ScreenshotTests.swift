import Dateline
import Foundation
import TestSupport
import Testing

@Suite(
  "Screenshots for the eyes", .serialized,
  .enabled(
    if: Browser.isInstalled && ProcessInfo.processInfo.environment["DATELINE_SCREENSHOTS"] != nil,
    "made where DATELINE_SCREENSHOTS names a folder"))
struct ScreenshotTests {
  private static let pages = [
    ("home", "/"), ("results", "/?q=%22Ream+Naval+Base%22&country=KH"),
    ("nothing", "/?q=pier+AND+xyzzyplugh"),
    ("article", "/articles/mw-2025-1030-embargo?q=embargo+ream"), ("wrong", "/?q=pier+%28navy"),
  ]

  @Test("of the pages over Corpus, at three widths, light and dark")
  func pages() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["DATELINE_SCREENSHOTS"])
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let index = try TemporaryFolder()
    let run = try Programs.dateline([
      "rebuild", root.appendingPathComponent("Corpus").path, "--index", index.path("Index"),
    ])
    try #require(run.code == 0)
    let server = try ServerProcess(index: index.path("Index"))
    let browser = try Browser()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, path) in Self.pages {
      for (width, height) in [(375, 812), (1024, 800), (1920, 1080)] {
        for isDark in [false, true] {
          try browser.resize(width, height)
          try browser.prefer(dark: isDark)
          try browser.open("http://localhost:\(server.port)" + path)
          let image = try browser.screenshot()
          #expect(image.count > 1_000)
          try image.write(
            to: URL(fileURLWithPath: "\(folder)/\(name)-\(width)-\(isDark ? "dark" : "light").png"))
        }
      }
    }
  }
}
