//! A JSON value whichever side it came from, and the error that names where one did not fit.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A decoded JSON value. Members keep the order in which they were written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    /// A whole number from zero to the largest that JavaScript counts exactly.
    Whole(u64),
    /// Any other number, as it is written. Nothing here reckons with one, and the tables for it are 30 KB.
    Number(String),
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
    /// Something that JSON has no word for, in the words of the errors.
    Other(&'static str),
}

/// What did not fit: where, what was there, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct BadInput {
    /// Path of the member, for instance `to[2]`; empty for the whole.
    pub path: String,
    pub found: String,
    pub expected: String,
}

impl BadInput {
    #[cold]
    #[inline(never)]
    pub(crate) fn new(path: &str, found: &str, expected: &str) -> Self {
        BadInput { path: path.to_owned(), found: found.to_owned(), expected: expected.to_owned() }
    }
}

impl fmt::Display for BadInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "found {}, expected {}", self.found, self.expected)
    }
}

impl std::error::Error for BadInput {}

impl Value {
    /// What it is, in the words of the errors.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Whole(_) | Value::Number(_) => "number",
            Value::Text(_) => "string",
            Value::List(_) => "array",
            Value::Map(_) => "object",
            Value::Other(what) => what,
        }
    }
}

/// The largest whole number up to which a JavaScript number is exact.
const LARGEST: u64 = (1 << 53) - 1;

/// A whole number, however large.
pub(super) fn number(n: u64) -> Value {
    if n <= LARGEST { Value::Whole(n) } else { Value::Number(n.to_string()) }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, b: bool) -> Result<Value, E> {
        Ok(Value::Bool(b))
    }
    fn visit_i64<E>(self, n: i64) -> Result<Value, E> {
        Ok(u64::try_from(n).map_or_else(|_| Value::Number(n.to_string()), number))
    }
    fn visit_u64<E>(self, n: u64) -> Result<Value, E> {
        Ok(number(n))
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // checked to be whole and in range
    fn visit_f64<E>(self, n: f64) -> Result<Value, E> {
        let whole = n >= 0.0 && n.fract() == 0.0 && n <= LARGEST as f64;
        Ok(if whole { Value::Whole(n as u64) } else { Value::Number(n.to_string()) })
    }
    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::with_capacity(seq.size_hint().unwrap_or(0).min(4096));
        while let Some(item) = seq.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Value::Map(members))
    }
}
