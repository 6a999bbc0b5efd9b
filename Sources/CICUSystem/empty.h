// Carries the linker flags of ICU only. No header of ICU may be seen from Swift: Foundation
// brings its own copy of ICU, and two definitions of `UErrorCode` in one module do not compile.
