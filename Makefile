# Everything a newcomer needs: `make demo` and `make test`. Both install what is missing first, and
# are quick the second time.

# What Debian has to offer: libraries to build with, dictionaries to run with, tools to test with.
LIBRARIES = libicu-dev libxml2-dev libhunspell-dev libstemmer-dev libxlsxwriter-dev \
  libsqlite3-dev zlib1g-dev pkg-config
DICTIONARIES = hunspell-en-us hunspell-vi scowl
TEST_TOOLS = python3 python3-venv libxml2-utils
BENCH_TEXTS = libreoffice-l10n-vi iso-codes gettext
BENCH_TOOLS = python3 python3-venv
BENCHMARKS = text-analysis-benchmarks segmentation-benchmarks alignment-benchmarks \
  translation-memory-benchmarks
SECONDS ?= 60
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)

SONGNGU = .build/release/songngu
DEMO = .build/demo
VENV = .build/venv
ARTICLE = memories/tinh-nguyen
GLOSSARY = glossaries/military-history.tbx

.PHONY: demo build test fuzz bench lint format swift libraries test-tools samples clean

# Builds the program and runs the main job on the sample article.
demo: build
	@mkdir -p $(DEMO)
	@echo
	@echo "1. A Vietnamese article beside its English translation, aligned (part of it)"
	@echo
	@$(SONGNGU) align $(ARTICLE).vi.txt $(ARTICLE).en.txt 2>/dev/null | sed -n '/^   10 /,/^   14 /p' | sed '$$d'
	@echo
	@echo "2. The same as TMX, for OmegaT, Trados, memoQ and the like"
	@echo
	@$(SONGNGU) align $(ARTICLE).vi.txt $(ARTICLE).en.txt -o $(DEMO)/tinh-nguyen.tmx
	@echo
	@sed -n '/<tu /,/<\/tu>/p; /<\/tu>/q' $(DEMO)/tinh-nguyen.tmx
	@echo
	@echo "3. What the check finds in it: a misspelling, and terms against the glossary"
	@echo
	@$(SONGNGU) check $(DEMO)/tinh-nguyen.tmx --glossary $(GLOSSARY) || [ $$? = 1 ]
	@echo
	@echo "4. How good the alignment is, against one made by hand"
	@echo
	@$(SONGNGU) align $(ARTICLE).vi.txt $(ARTICLE).en.txt -o $(DEMO)/tinh-nguyen.jsonl 2>/dev/null
	@$(SONGNGU) evaluate alignment $(ARTICLE).gold $(DEMO)/tinh-nguyen.jsonl | sed -n 1,2p
	@echo
	@echo "Your own texts: $(SONGNGU) align SOURCE TARGET -o memory.tmx"

# Builds the program, with what it needs to run.
build: libraries
	@[ -x $(SONGNGU) ] || echo "Building; that takes some minutes the first time"
	@swift build -c release --product songngu -q
	@echo "$(SONGNGU) is built"

# Installs what is missing, then runs all tests, the lint and some seconds of fuzzing, the same in every run.
test: test-tools lint
	swift test -q
	Tests/Fuzz/run 60 -runs=1500 -seed=1

# Tries the text libraries on made-up input for a minute, or SECONDS.
fuzz: libraries
	Tests/Fuzz/run $(SECONDS)

# Measures speed and quality on the texts of Debian's own programs, some of it beside other tools. The
# figures of a memory of a million units:
# cd Benchmarks && .build/release/translation-memory-benchmarks --units 1000000
bench: build
	$(call install,$(BENCH_TEXTS),real text to measure with)
	$(call install,$(BENCH_TOOLS),other tools to measure beside ours)
	@cd Benchmarks && swift build -c release -q && for benchmark in $(BENCHMARKS); do \
	  echo "== $$benchmark" && .build/release/$$benchmark || exit 1; \
	done

# Kills work on a memory hundreds of times: imports, changes, index and export.
stress: test-tools
	SONGNGU_KILLS=200 swift test -q --filter MemoryKillTests

# Checks the layout of the code.
lint: swift
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift

# Lays the code out.
format: swift
	swift format --in-place --recursive Sources Tests Benchmarks Package.swift

# Makes the sample memory anew, with a fixed date so that it stays the same byte for byte.
samples: build
	SOURCE_DATE_EPOCH=1767225600 $(SONGNGU) align $(ARTICLE).vi.txt $(ARTICLE).en.txt \
	  -o $(ARTICLE).tmx

swift:
	@command -v swift >/dev/null || \
	  { echo "Swift is missing: install Swift 6.2 or newer from https://www.swift.org/install"; exit 1; }

# $(call install,PACKAGES,WHY): the Debian packages that are not there yet.
define install
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q "ok installed" \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing: $(2)"; \
	  $(SUDO) apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq $$missing >/dev/null; \
	fi
endef

libraries: swift
	$(call install,$(LIBRARIES),libraries to build with)
	$(call install,$(DICTIONARIES),spelling dictionaries)

test-tools: libraries
	$(call install,$(TEST_TOOLS),to read what we write with other tools)
	@[ -x $(VENV)/bin/python ] || python3 -m venv $(VENV)
	@$(VENV)/bin/python -c "import lxml, translate" 2>/dev/null || \
	  { echo "Installing lxml and translate-toolkit from PyPI: to read what we write"; \
	    $(VENV)/bin/pip install -q lxml translate-toolkit; }

clean:
	rm -rf .build
