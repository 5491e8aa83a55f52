//! Blindcopy finds, before Send, where a mail would show its readers to each other.

pub mod address;
pub mod draft;
pub mod message;
pub mod people;
pub mod policy;
pub mod report;
pub mod text;
pub mod topics;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
pub mod wire;
