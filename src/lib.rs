//! Blindcopy finds, before Send, where a mail would show its readers to each other.
//!
//! Imports point downwards only, within a row too: no module imports, over whatever others, what imports it. Tests read
//! them:
//!
//! ```text
//! wasm  main  ->  wire
//!           check
//!           rules/*
//!           exposure   repair
//!           mail
//!       audience   patterns
//!       circle
//!       facts   policy   report
//!       message/  people/  topics/  address/  text/
//!                draft
//! ```

pub mod address;
pub mod audience;
pub mod check;
pub mod circle;
pub mod draft;
pub mod exposure;
pub mod facts;
pub mod mail;
pub mod message;
pub mod patterns;
pub mod people;
pub mod policy;
pub mod repair;
pub mod report;
pub mod rules;
pub mod text;
pub mod topics;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
pub mod wire;
