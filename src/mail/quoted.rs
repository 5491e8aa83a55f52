//! The recipients that quoted headers show, read once with the body.
//! Must not know who the present readers are.

use crate::facts::{Hosts, Known};
use crate::text::{Body, Headers, Quote, Span};

/// What one quoted header says about who had the message.
#[derive(Clone, Debug, Default)]
pub struct QuotedHeader {
    /// Index into `Body::quotes`.
    pub quote: usize,
    /// The header lines in the body.
    pub span: Span,
    pub from: Vec<Quoted>,
    /// To, Cc and Bcc.
    pub others: Vec<Quoted>,
}

/// A recipient with the place of its text in the body.
#[derive(Clone, Debug)]
pub struct Quoted {
    pub known: Known,
    pub span: Span,
}

/// Reads every quoted header of a body.
#[must_use]
pub fn read(text: &str, body: &Body, hosts: &mut Hosts) -> Vec<QuotedHeader> {
    let with_headers = body.quotes.iter().enumerate().filter_map(|(at, quote)| Some((at, quote.headers?)));
    with_headers.map(|(quote, headers)| header(text, quote, &headers, hosts)).collect()
}

fn header(text: &str, quote: usize, headers: &Headers, hosts: &mut Hosts) -> QuotedHeader {
    let mut read = |value: Option<Span>| value.map(|value| recipients(text, value, hosts)).unwrap_or_default();
    let others = [read(headers.to), read(headers.cc), read(headers.bcc)].concat();
    QuotedHeader { quote, span: headers.span, from: read(headers.from), others }
}

fn recipients(text: &str, value: Span, hosts: &mut Hosts) -> Vec<Quoted> {
    let mut found = Vec::new();
    for piece in Headers::pieces(value, text) {
        found.extend(Known::read(piece.of(text), hosts).into_iter().map(|known| {
            let span = known.recipient.span.shifted(piece.start as usize);
            Quoted { known, span }
        }));
    }
    found
}

impl QuotedHeader {
    /// Everybody the header shows.
    pub fn everybody(&self) -> impl Iterator<Item = &Quoted> {
        self.from.iter().chain(&self.others)
    }

    /// The quotation that the header opens.
    #[must_use]
    pub fn quote<'b>(&self, body: &'b Body) -> Option<&'b Quote> {
        body.quotes.get(self.quote)
    }
}
