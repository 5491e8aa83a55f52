//! Turns the wasm that cargo built into the pair that hosts load: `blindcopy.js` with its types, and `blindcopy_bg.wasm`.
//! Knows nothing of what the engine does.
//!
//! `bindgen IN.wasm OUT_DIR`

use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, output] = arguments.as_slice() else {
        eprintln!("usage: bindgen IN.wasm OUT_DIR");
        return ExitCode::from(64);
    };
    match generate(input, output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("bindgen: {input}: {message}");
            ExitCode::FAILURE
        }
    }
}

/// One form serves every host: an ES module that takes the compiled module, from wherever the host has it.
/// Without a default path it holds no address that a bundle could ask for behind the host's back.
fn generate(input: &str, output: &str) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(input).out_name("blindcopy").typescript(true).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.web(true).and_then(|web| web.generate(output)).map_err(|error| format!("{error:#}"))
}
