//! The engine's face to JavaScript. The only file that names the wasm crates; it decides nothing,
//! it carries strings in, plain objects out, and every failure as an `Error`.

use wasm_bindgen::prelude::wasm_bindgen;

/// The engine's version, as in every report.
#[must_use]
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
