//! The engine's face to JavaScript. The only file that names the wasm crates; it decides nothing:
//! it carries values in, plain objects out, and every failure as an `Error`.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Error, JsString, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Blob, FileReaderSync};

use crate::check;
use crate::draft::Field;
use crate::message;
use crate::policy::Policy;
use crate::wire::flat::{self, Flat};
use crate::wire::{self, BadInput, Value};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"import type { AddressReport, Draft, MessageReport, Person, Policy, Report, RuleInfo } from "../../www/core/wire";"#;

#[wasm_bindgen(module = "/src/wasm/pack.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn pack(value: &JsValue) -> Result<Packed, JsValue>;

    type Packed;
    #[wasm_bindgen(method, getter)]
    fn numbers(this: &Packed) -> Vec<u32>;
    #[wasm_bindgen(method, getter)]
    fn text(this: &Packed) -> JsString;
    #[wasm_bindgen(method, getter)]
    fn long(this: &Packed) -> Array;
}

#[wasm_bindgen(module = "/src/wasm/unpack.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn unpack(numbers: &[u32], text: &str, fields: &Array) -> Result<JsValue, JsValue>;
}

// web-sys has no `encodeInto` that takes a string of the engine's caller; the generated way for strings walks ASCII
// text unit by unit, which is five times slower
#[wasm_bindgen]
extern "C" {
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, source: &JsString, target: &mut [u8]) -> Progress;

    type Progress;
    #[wasm_bindgen(method, getter)]
    fn read(this: &Progress) -> u32;
    #[wasm_bindgen(method, getter)]
    fn written(this: &Progress) -> u32;

    type TextDecoder;
    #[wasm_bindgen(constructor, catch)]
    fn new(label: &str) -> Result<TextDecoder, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> Result<String, JsValue>;
}

thread_local! {
    static ENCODER: TextEncoder = TextEncoder::new();
    static FIELDS: Array = Field::ALL.iter().map(|field| JsValue::from_str(field.name())).collect();
    /// True while the engine works. It stays true when a call never came back.
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

/// The engine's version, as in every report.
#[must_use]
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Checks drafts under one policy.
#[wasm_bindgen]
pub struct Checker(RefCell<check::Checker>);

#[wasm_bindgen]
impl Checker {
    /// A checker for a policy, or for none.
    ///
    /// # Errors
    /// An `Error` that names the path in the policy, what was found and what was expected; the three are members too.
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(unchecked_optional_param_type = "Policy")] policy: &JsValue) -> Result<Checker, JsValue> {
        let policy = policy_from(policy)?;
        working(|| checker(policy)).map(|checker| Checker(RefCell::new(checker)))
    }

    /// What is to be said about a draft. Any draft of the right shape has a report.
    ///
    /// # Errors
    /// As the constructor, with the path in the draft; and where an earlier call failed within the engine.
    #[wasm_bindgen(unchecked_return_type = "Report")]
    pub fn check(&self, #[wasm_bindgen(unchecked_param_type = "Draft")] draft: &JsValue) -> Result<JsValue, JsValue> {
        let value = value_from(draft)?;
        let flat = working(|| {
            let draft = wire::draft(value).map_err(|bad| bad_input(&bad))?;
            let report = self.0.try_borrow_mut().map_err(|_| stopped())?.check(&draft);
            Ok(flat::report(&wire::report(&report, &draft)))
        })?;
        FIELDS.with(|fields| unpack(&flat.numbers, &flat.text, fields))
    }

    /// Everybody a draft reaches, in the order in which they are written: what a picture of them is drawn from.
    ///
    /// # Errors
    /// As [`Checker::check`].
    #[wasm_bindgen(unchecked_return_type = "Person[]")]
    pub fn people(&self, #[wasm_bindgen(unchecked_param_type = "Draft")] draft: &JsValue) -> Result<JsValue, JsValue> {
        let value = value_from(draft)?;
        let people = working(|| {
            let draft = wire::draft(value).map_err(|bad| bad_input(&bad))?;
            Ok(self.0.try_borrow_mut().map_err(|_| stopped())?.read(&draft, |mail, _| wire::people(mail)))
        })?;
        plain(&people)
    }

    /// Puts another policy in force. After an error the last good one stays.
    ///
    /// # Errors
    /// As the constructor.
    #[wasm_bindgen(js_name = setPolicy)]
    pub fn set_policy(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "Policy")] policy: &JsValue,
    ) -> Result<(), JsValue> {
        let policy = policy_from(policy)?;
        let checker = working(|| checker(policy))?;
        *self.0.try_borrow_mut().map_err(|_| stopped())? = checker;
        Ok(())
    }
}

/// Every rule with its page, in their order.
///
/// # Errors
/// Where an earlier call failed within the engine.
#[wasm_bindgen(unchecked_return_type = "RuleInfo[]")]
pub fn rules() -> Result<JsValue, JsValue> {
    plain(&working(|| Ok(wire::rules()))?)
}

/// Reads one string of a recipient field: a chip, or a typed or pasted run of addresses.
///
/// # Errors
/// Where an earlier call failed within the engine.
#[wasm_bindgen(unchecked_return_type = "AddressReport")]
pub fn addresses(input: &JsString) -> Result<JsValue, JsValue> {
    let input = encoded(input)?;
    plain(&working(|| Ok(wire::addresses(&input)))?)
}

/// Reads a message, headers alone, or headers with a body as people paste them, as far as it goes.
///
/// # Errors
/// Where an earlier call failed within the engine.
#[wasm_bindgen(js_name = readMessage, unchecked_return_type = "MessageReport")]
pub fn read_message(bytes: &[u8]) -> Result<JsValue, JsValue> {
    let decode = |label: &str, bytes: &[u8]| TextDecoder::new(label).ok()?.decode(bytes).ok();
    let message = working(|| Ok(message::read_with(bytes, &decode)))?;
    plain(&wire::message(&message))
}

/// Bytes of a file that are read; more than any mail server takes.
const MAX_FILE: f64 = 64.0 * 1024.0 * 1024.0;
/// Bytes of a file that are read at a time: beside the message itself the engine holds no more than this.
const SLICE: u32 = 1 << 20;

/// [`read_message`] on a file, slice by slice. Only a worker has the reader for it.
///
/// # Errors
/// An `Error` where the file is larger than 64 MiB or cannot be read (it was changed or removed), or outside a worker.
#[wasm_bindgen(js_name = readFile, unchecked_return_type = "MessageReport")]
pub fn read_file(file: &Blob) -> Result<JsValue, JsValue> {
    let size = file.size();
    if size > MAX_FILE {
        let (size, most) = (size as u64, MAX_FILE as u64);
        return Err(Error::new(&format!("found a file of {size} bytes, expected at most {most}")).into());
    }
    let reader = FileReaderSync::new()?;
    let mut bytes = Vec::with_capacity(size as usize);
    while (bytes.len() as f64) < size {
        let from = bytes.len() as f64;
        let slice = file.slice_with_f64_and_f64(from, from + f64::from(SLICE))?;
        let slice = Uint8Array::new(&reader.read_as_array_buffer(&slice)?.into());
        if slice.length() == 0 {
            return Err(Error::new("the file became shorter while it was read").into());
        }
        let begun = bytes.len();
        bytes.resize(begun + slice.length() as usize, 0);
        slice.copy_to(&mut bytes[begun..]);
    }
    read_message(&bytes)
}

fn checker(policy: Policy) -> Result<check::Checker, JsValue> {
    check::Checker::new(policy).map_err(|bad| located(&bad.to_string(), &bad.path, &bad.found, &bad.expected))
}

fn policy_from(policy: &JsValue) -> Result<Policy, JsValue> {
    if policy.is_undefined() {
        return Ok(Policy::default());
    }
    wire::policy(value_from(policy)?).map_err(|bad| bad_input(&bad))
}

/// Runs the engine. A call that never came back (a trap unwinds nothing) leaves memory that nobody should read on with.
fn working<T>(work: impl FnOnce() -> Result<T, JsValue>) -> Result<T, JsValue> {
    if BUSY.replace(true) {
        return Err(stopped());
    }
    let done = work();
    BUSY.set(false);
    done
}

fn stopped() -> JsValue {
    Error::new("the engine failed in an earlier call and has to be started anew").into()
}

/// Panics become an `Error` that says where, and never what was in the draft. A build in which panics trap at once
/// (`build.sh` says which) never comes here: its callers get the trap itself, a `WebAssembly.RuntimeError`.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, |at| format!(" at {}:{}", at.file(), at.line()));
        wasm_bindgen::throw_str(&format!("the engine failed{place}"));
    }));
}

fn bad_input(bad: &BadInput) -> JsValue {
    located(&bad.to_string(), &bad.path, &bad.found, &bad.expected)
}

fn located(message: &str, path: &str, found: &str, expected: &str) -> JsValue {
    let error = Error::new(message);
    for (name, text) in [("path", path), ("found", found), ("expected", expected)] {
        // An object that was just made takes any member
        let _ = Reflect::set(&error, &name.into(), &text.into());
    }
    error.into()
}

fn plain(value: &impl serde::Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// Any value of a caller. What its getters throw goes back to it.
fn value_from(value: &JsValue) -> Result<Value, JsValue> {
    let packed = pack(value)?;
    let long = packed.long().iter().map(|text| encoded(text.unchecked_ref())).collect::<Result<_, _>>()?;
    let flat = Flat { numbers: packed.numbers(), text: encoded(&packed.text())?, long };
    flat::value(flat).ok_or_else(|| Error::new("the value could not be taken over").into())
}

/// Bytes that are encoded at a time: enough for any ordinary draft at once, and little beside a huge one.
const CHUNK: usize = 256 << 10;

/// The string as UTF-8; a lone surrogate becomes U+FFFD, which has the same length in UTF-16.
fn encoded(source: &JsString) -> Result<String, JsValue> {
    let units = source.length();
    let mut bytes = Vec::with_capacity(units as usize + units as usize / 8);
    let mut read = 0;
    ENCODER.with(|encoder| {
        while read < units {
            let begun = bytes.len();
            // Three bytes hold any unit; where they do not fit, encodeInto stops at a character and says where
            bytes.resize(begun + CHUNK.min(3 * (units - read) as usize), 0);
            let progress = if read == 0 {
                encoder.encode_into(source, &mut bytes[begun..])
            } else {
                encoder.encode_into(&source.slice(read, units), &mut bytes[begun..])
            };
            bytes.truncate(begun + progress.written() as usize);
            if progress.read() == 0 {
                return Err(JsValue::from(Error::new("the text could not be encoded")));
            }
            read += progress.read();
        }
        Ok(())
    })?;
    String::from_utf8(bytes).map_err(|_| Error::new("the text could not be encoded").into())
}
