//! Placeholder module doc, replaced with its first content.
