//! Open elements and what each does to the page, after the HTML standard's parsing rules as far as mail needs them.
//! Must not know how a tag is written.

use super::page::Page;
use super::tags::attributes;

/// What an element does to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Inline,
    /// Never has content.
    Void,
    Break,
    /// Its content is no HTML and no text for readers.
    Raw(&'static str),
    Dropped,
    Head,
    Block,
    /// A block with an empty line around it.
    Paragraph,
    Item,
    Quote,
    Preformatted,
    Table,
    RowGroup,
    Row,
    Cell,
}

/// The kind of an element by its name in lower case.
pub(super) fn kind(name: &str) -> Kind {
    match name {
        "br" => Kind::Break,
        "area" | "base" | "basefont" | "bgsound" | "col" | "embed" | "frame" | "hr" | "img" | "input" | "keygen"
        | "link" | "meta" | "param" | "source" | "track" | "wbr" => Kind::Void,
        "script" => Kind::Raw("script"),
        "style" => Kind::Raw("style"),
        "title" => Kind::Raw("title"),
        "textarea" => Kind::Raw("textarea"),
        "iframe" => Kind::Raw("iframe"),
        "noembed" => Kind::Raw("noembed"),
        "noframes" => Kind::Raw("noframes"),
        "template" | "datalist" | "xml" => Kind::Dropped,
        "head" => Kind::Head,
        "address" | "article" | "aside" | "body" | "caption" | "center" | "dd" | "details" | "dialog" | "dir"
        | "div" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "header" | "hgroup" | "html"
        | "legend" | "main" | "menu" | "nav" | "optgroup" | "option" | "search" | "section" | "select" | "summary"
        | "ul" | "ol" | "dl" => Kind::Block,
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Paragraph,
        "li" => Kind::Item,
        "blockquote" => Kind::Quote,
        "pre" | "listing" | "xmp" | "plaintext" => Kind::Preformatted,
        "table" => Kind::Table,
        "thead" | "tbody" | "tfoot" => Kind::RowGroup,
        "tr" => Kind::Row,
        "td" | "th" => Kind::Cell,
        _ => Kind::Inline,
    }
}

/// Deeper elements are read but not remembered.
const DEEPEST: usize = 256;
/// Longer names are no elements of HTML.
const LONGEST_NAME: usize = 32;

struct Open {
    name: String,
    kind: Kind,
    hidden: bool,
    breaks: usize,
}

/// The open elements, the innermost last.
#[derive(Default)]
pub(super) struct Elements {
    open: Vec<Open>,
    hidden: usize,
    quotes: usize,
    preformatted: usize,
}

impl Elements {
    /// Whether a reader sees what stands here.
    pub fn shown(&self) -> bool {
        self.hidden == 0
    }

    pub fn preformatted(&self) -> bool {
        self.preformatted > 0
    }

    /// Text or an element of the body ends a head that was left open.
    pub fn leave_head(&mut self, page: &mut Page) {
        if self.open.last().is_some_and(|e| e.kind == Kind::Head) {
            self.close_from(self.open.len() - 1, page);
        }
    }

    pub fn start(&mut self, name: &str, attributes: &str, page: &mut Page) {
        let kind = kind(name);
        if !matches!(kind, Kind::Void | Kind::Raw(_) | Kind::Head | Kind::Dropped) {
            self.leave_head(page);
        }
        self.end_implied(kind, name, page);
        let hidden = matches!(kind, Kind::Head | Kind::Dropped) || is_hidden(attributes);
        let breaks = breaks(kind, attributes);
        if self.shown() && !hidden {
            self.begin(kind, name, breaks, page);
        }
        if !matches!(kind, Kind::Void | Kind::Break | Kind::Raw(_))
            && self.open.len() < DEEPEST
            && name.len() <= LONGEST_NAME
        {
            self.hidden += usize::from(hidden);
            self.preformatted += usize::from(kind == Kind::Preformatted);
            self.open.push(Open { name: name.to_owned(), kind, hidden, breaks });
        }
    }

    fn begin(&mut self, kind: Kind, name: &str, breaks: usize, page: &mut Page) {
        match kind {
            Kind::Break => page.line_end(),
            Kind::Void if name == "hr" => page.block(1),
            Kind::Block | Kind::Paragraph | Kind::Item | Kind::Preformatted => page.block(breaks),
            Kind::Quote if self.open.len() < DEEPEST => {
                self.quotes += 1;
                page.quote(self.quotes);
            }
            Kind::Table if self.open.len() < DEEPEST => page.begin_table(),
            Kind::Row => page.begin_row(),
            Kind::Cell => page.begin_cell(),
            _ => {}
        }
    }

    pub fn end(&mut self, name: &str, page: &mut Page) {
        let stop: &[Kind] = match kind(name) {
            Kind::Table => &[],
            Kind::RowGroup | Kind::Row | Kind::Cell => &[Kind::Table],
            _ => &[Kind::Table, Kind::Cell],
        };
        if let Some(at) = self.innermost(|e| e.name == name, stop) {
            self.close_from(at, page);
        }
    }

    /// Where the innermost such element is, unless one of `stop` lies within it.
    fn innermost(&self, is: impl Fn(&Open) -> bool, stop: &[Kind]) -> Option<usize> {
        for (at, element) in self.open.iter().enumerate().rev() {
            if is(element) {
                return Some(at);
            }
            if stop.contains(&element.kind) {
                return None;
            }
        }
        None
    }

    /// Closes what a start tag ends without an end tag.
    fn end_implied(&mut self, kind: Kind, name: &str, page: &mut Page) {
        let at = match kind {
            Kind::Item => self
                .innermost(|e| e.kind == Kind::Item, &[Kind::Table, Kind::Cell])
                .filter(|&at| !self.open[at..].iter().any(|e| matches!(e.name.as_str(), "ul" | "ol"))),
            Kind::Cell => self.innermost(|e| e.kind == Kind::Cell, &[Kind::Table]),
            Kind::Row => self.innermost(|e| e.kind == Kind::Row, &[Kind::Table]),
            Kind::RowGroup => self.innermost(|e| e.kind == Kind::RowGroup, &[Kind::Table]),
            _ => None,
        };
        if let Some(at) = at {
            self.close_from(at, page);
        }
        if (!matches!(kind, Kind::Inline | Kind::Void | Kind::Break | Kind::Raw(_) | Kind::Dropped) || name == "hr")
            && let Some(at) = self.innermost(|e| e.name == "p", &[Kind::Table, Kind::Cell])
        {
            self.close_from(at, page);
        }
    }

    #[inline(never)]
    fn close_from(&mut self, at: usize, page: &mut Page) {
        while self.open.len() > at {
            let Some(element) = self.open.pop() else { return };
            let was_shown = self.shown();
            self.hidden -= usize::from(element.hidden);
            self.preformatted -= usize::from(element.kind == Kind::Preformatted);
            if !was_shown {
                continue;
            }
            match element.kind {
                Kind::Block | Kind::Paragraph | Kind::Item | Kind::Preformatted => page.block(element.breaks),
                Kind::Quote => {
                    self.quotes -= 1;
                    page.quote(self.quotes);
                }
                Kind::Table => page.end_table(),
                Kind::Row => page.end_row(),
                Kind::Cell => page.end_cell(),
                _ => {}
            }
        }
    }
}

/// Line ends around a block.
fn breaks(kind: Kind, text: &str) -> usize {
    if kind != Kind::Paragraph {
        return 1;
    }
    // Outlook writes every line as a paragraph without margins
    let tight = attributes(text).any(|(name, value)| {
        name.eq_ignore_ascii_case("class") && value.starts_with("Mso")
            || name.eq_ignore_ascii_case("style") && declares(value, "margin", &["0"])
    });
    if tight { 1 } else { 2 }
}

fn is_hidden(text: &str) -> bool {
    attributes(text).any(|(name, value)| {
        name.eq_ignore_ascii_case("hidden")
            || name.eq_ignore_ascii_case("style")
                && (declares(value, "display", &["none"])
                    || declares(value, "visibility", &["hidden", "collapse"])
                    || declares(value, "font-size", &["0", "0px", "0pt"]))
    })
}

/// Whether a style sets `property` to a value that begins with one of these words.
#[inline(never)]
fn declares(style: &str, property: &str, values: &[&str]) -> bool {
    style.split(';').filter_map(|declaration| declaration.split_once(':')).any(|(name, value)| {
        let word = value.split(|c: char| c.is_ascii_whitespace() || c == '!').find(|word| !word.is_empty());
        let is = |expected: &&str| word.is_some_and(|word| word.eq_ignore_ascii_case(expected));
        name.trim().eq_ignore_ascii_case(property) && values.iter().any(is)
    })
}
