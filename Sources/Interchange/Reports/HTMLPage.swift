/// What the pages we write have in common.
enum HTMLPage {
  /// A text for a page: nothing in it is taken for markup, and controls are shown as what they are.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case let control where control.properties.generalCategory == .control:
        result += "&#xFFFD;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func head(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    body { font: 16px/1.6 "Noto Sans", "Be Vietnam Pro", "Segoe UI", Roboto, Arial, "DejaVu Sans", sans-serif;
      margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1b1b1b; background: #fff; }
    table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
    caption { text-align: left; font-weight: 600; }
    th, td { border-bottom: 1px solid #bbb; padding: .4rem .6rem; text-align: left; vertical-align: top; }
    td:first-child { font-variant-numeric: tabular-nums; }
    .findings td:nth-child(n+3) { width: 32%; overflow-wrap: anywhere; }
    mark { background: #ffe08a; color: inherit; outline: 1px solid #8a6d00; }
    meter { width: 8rem; vertical-align: middle; }
    ul { margin: .2rem 0; padding-left: 1.2rem; } p { margin: .3rem 0; }
    .error { color: #a40000; } .warning { color: #7a4f00; } .info { color: #00508f; }
    select { font: inherit; } tr[hidden] { display: none; }
    @media print { .filters { display: none; } body { margin: 0; max-width: none; font-size: 11px; } tr { break-inside: avoid; } }
    </style>
    </head>
    <body>

    """
  }

  /// Filters the rows of findings by the two lists, and says how many are left.
  static let foot = """
    <script>
    const rows = document.querySelectorAll("tr[data-rule]");
    const rule = document.getElementById("rule"), severity = document.getElementById("severity");
    const shown = document.getElementById("shown");
    function filter() {
      let count = 0;
      for (const row of rows) {
        const hides = (rule.value && row.dataset.rule !== rule.value)
          || (severity.value && row.dataset.severity !== severity.value);
        row.hidden = hides;
        if (!hides) count += 1;
      }
      shown.textContent = count + " shown";
    }
    if (rule) { rule.addEventListener("change", filter); severity.addEventListener("change", filter); }
    </script>
    </body>
    </html>

    """
}
