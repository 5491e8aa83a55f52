//! As much of TypeScript as `www/core/wire.d.ts` uses, read into types that JSON values can be held against.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

#[derive(Clone, Debug)]
pub enum Type {
    String,
    Number,
    Boolean,
    Null,
    Literal(Value),
    Array(Box<Type>),
    Record(Box<Type>),
    Object(Vec<Member>),
    Union(Vec<Type>),
    Named(String),
}

#[derive(Clone, Debug)]
pub struct Member {
    pub name: String,
    pub optional: bool,
    pub kind: Type,
}

/// The exported types of a declaration file, by name.
pub struct Types(BTreeMap<String, Type>);

impl Types {
    /// Reads a declaration file; panics with the place where it is not understood.
    pub fn read(source: &str) -> Self {
        let mut parser = Parser { tokens: tokens(source), at: 0 };
        let mut types = BTreeMap::new();
        while parser.peek().is_some() {
            parser.take("export");
            let kind = parser.next();
            let name = parser.next();
            let shape = if kind == "interface" {
                parser.object()
            } else {
                parser.take("=");
                let shape = parser.union();
                parser.take(";");
                shape
            };
            types.insert(name, shape);
        }
        Types(types)
    }

    pub fn named(&self, name: &str) -> &Type {
        self.0.get(name).unwrap_or_else(|| panic!("wire.d.ts has no type {name}"))
    }

    /// Holds `value` against `kind`; `seen` gathers the members that were there, as `Finding.places`.
    pub fn check(&self, value: &Value, kind: &Type, path: &str, seen: &mut BTreeSet<String>) -> Result<(), String> {
        let fits = match kind {
            Type::String => value.is_string(),
            Type::Number => value.is_number(),
            Type::Boolean => value.is_boolean(),
            Type::Null => value.is_null(),
            Type::Literal(literal) => value == literal,
            Type::Named(name) => return self.check(value, self.named(name), path, seen),
            Type::Array(item) => {
                let items = value.as_array().ok_or_else(|| format!("{path} is no array"))?;
                return items.iter().try_for_each(|value| self.check(value, item, &format!("{path}[]"), seen));
            }
            Type::Record(item) => {
                let members = value.as_object().ok_or_else(|| format!("{path} is no object"))?;
                return members.values().try_for_each(|value| self.check(value, item, &format!("{path}.*"), seen));
            }
            Type::Object(members) => return self.check_members(value, members, path, seen),
            Type::Union(kinds) => {
                let mut trial = BTreeSet::new();
                let fits = kinds.iter().any(|kind| {
                    trial.clear();
                    self.check(value, kind, path, &mut trial).is_ok()
                });
                seen.extend(trial);
                fits
            }
        };
        if fits { Ok(()) } else { Err(format!("{path}: {value} is no {kind:?}")) }
    }

    fn check_members(
        &self,
        value: &Value,
        members: &[Member],
        path: &str,
        seen: &mut BTreeSet<String>,
    ) -> Result<(), String> {
        let found = value.as_object().ok_or_else(|| format!("{path} is no object"))?;
        if let Some(extra) = found.keys().find(|name| !members.iter().any(|member| member.name == **name)) {
            return Err(format!("{path}.{extra} is not in wire.d.ts"));
        }
        for member in members {
            let path = format!("{path}.{}", member.name);
            match found.get(&member.name) {
                Some(value) => {
                    self.check(value, &member.kind, &path, seen)?;
                    seen.insert(path);
                }
                None if member.optional => {}
                None => return Err(format!("{path} is missing")),
            }
        }
        Ok(())
    }

    /// Every member there is below a type, in the spelling of [`Types::check`].
    pub fn members(&self, kind: &Type, path: &str, into: &mut BTreeSet<String>) {
        match kind {
            Type::Named(name) => self.members(self.named(name), path, into),
            Type::Array(item) => self.members(item, &format!("{path}[]"), into),
            Type::Record(item) => self.members(item, &format!("{path}.*"), into),
            Type::Union(kinds) => kinds.iter().for_each(|kind| self.members(kind, path, into)),
            Type::Object(members) => {
                for member in members {
                    let path = format!("{path}.{}", member.name);
                    self.members(&member.kind, &path, into);
                    into.insert(path);
                }
            }
            _ => {}
        }
    }

    /// A value of the type with every member there.
    pub fn sample(&self, kind: &Type) -> Value {
        match kind {
            Type::String => json!("example.org"),
            Type::Number => json!(1),
            Type::Boolean => json!(true),
            Type::Null => Value::Null,
            Type::Literal(literal) => literal.clone(),
            Type::Named(name) => self.sample(self.named(name)),
            Type::Array(item) => json!([self.sample(item)]),
            Type::Record(item) => json!({ "visible-strangers": self.sample(item) }),
            Type::Union(kinds) => self.sample(kinds.last().expect("a union has types")),
            Type::Object(members) => {
                members.iter().map(|member| (member.name.clone(), self.sample(&member.kind))).collect()
            }
        }
    }
}

struct Parser {
    tokens: Vec<String>,
    at: usize,
}

impl Parser {
    fn peek(&self) -> Option<&str> {
        self.tokens.get(self.at).map(String::as_str)
    }

    fn next(&mut self) -> String {
        self.at += 1;
        self.tokens.get(self.at - 1).expect("wire.d.ts ends in the middle of a type").clone()
    }

    fn take(&mut self, expected: &str) {
        let found = self.next();
        assert_eq!(found, expected, "before {:?}", self.tokens.get(self.at));
    }

    fn skip(&mut self, token: &str) -> bool {
        let there = self.peek() == Some(token);
        self.at += usize::from(there);
        there
    }

    fn object(&mut self) -> Type {
        self.take("{");
        let mut members = Vec::new();
        while !self.skip("}") {
            let name = self.next();
            let optional = self.skip("?");
            self.take(":");
            members.push(Member { name, optional, kind: self.union() });
            self.skip(";");
        }
        Type::Object(members)
    }

    fn union(&mut self) -> Type {
        self.skip("|");
        let mut kinds = vec![self.array()];
        while self.skip("|") {
            kinds.push(self.array());
        }
        if kinds.len() == 1 { kinds.remove(0) } else { Type::Union(kinds) }
    }

    fn array(&mut self) -> Type {
        let mut kind = self.single();
        while self.skip("[") {
            self.take("]");
            kind = Type::Array(Box::new(kind));
        }
        kind
    }

    fn single(&mut self) -> Type {
        if self.peek() == Some("{") {
            return self.object();
        }
        let token = self.next();
        match token.as_str() {
            "string" => Type::String,
            "number" => Type::Number,
            "boolean" => Type::Boolean,
            "null" => Type::Null,
            "(" => {
                let inner = self.union();
                self.take(")");
                inner
            }
            "Record" => {
                self.take("<");
                self.take("string");
                self.take(",");
                let item = self.union();
                self.take(">");
                Type::Record(Box::new(item))
            }
            name if name.starts_with(|c: char| c.is_ascii_uppercase()) => Type::Named(token),
            literal => Type::Literal(serde_json::from_str(literal).unwrap_or_else(|_| panic!("no type: {literal}"))),
        }
    }
}

fn tokens(source: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = source.trim_start();
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("//") {
            rest = comment.split_once('\n').map_or("", |(_, after)| after).trim_start();
            continue;
        }
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after).trim_start();
            continue;
        }
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let length = if let Some(string) = rest.strip_prefix('"') {
            string.find('"').expect("a string is closed") + 2
        } else if rest.starts_with(is_word) {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else {
            1
        };
        tokens.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    tokens
}
