import TextAnalysis
print(UnicodeForm.composed.apply(to: "Vie\u{323}\u{302}t"))
