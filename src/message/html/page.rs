//! Lines as a reader sees them: white space collapsed, blocks on lines of their own, cells by tabs, quotes marked.
//! Must not know tags.

/// Deeper quotes are marked as deep as this.
const DEEPEST_QUOTE: usize = 8;

/// The row of a table that is being written.
struct Row {
    cells: u32,
    /// Where the text stood and how many line ends were due when the row began.
    begun: usize,
    breaks: usize,
}

/// The text so far.
#[derive(Default)]
pub(super) struct Page {
    out: String,
    /// Line ends due before the next character.
    breaks: usize,
    /// A space is due before the next character, if it stands on the same line.
    space: bool,
    tabs: usize,
    quote: usize,
    /// Quote depth of the line that was written last.
    written_quote: usize,
    /// At the start or after the end of a cell, where blocks begin no line.
    in_cell_edge: bool,
    rows: Vec<Row>,
}

impl Page {
    /// A character as it stands in the source; white space collapses unless the text is preformatted.
    pub fn put(&mut self, c: char, preformatted: bool) {
        match c {
            '\r' => {}
            '\n' if preformatted => self.line_end(),
            ' ' | '\t' | '\n' | '\x0c' if !preformatted => self.space = true,
            // kept apart from what collapses, but a plain space to whoever reads the text
            '\u{a0}' => self.write(' '),
            _ => self.write(c),
        }
    }

    #[inline(never)]
    fn write(&mut self, c: char) {
        if self.breaks > 0 || self.out.is_empty() {
            self.begin_line();
        }
        if self.tabs > 0 {
            self.out.extend(std::iter::repeat_n('\t', self.tabs));
            self.tabs = 0;
        } else if self.space && !self.out.is_empty() && !self.out.ends_with([' ', '\t', '\n']) {
            self.out.push(' ');
        }
        self.space = false;
        self.in_cell_edge = false;
        self.out.push(c);
    }

    #[inline(never)]
    fn begin_line(&mut self) {
        let text = self.out.trim_end_matches(' ').len();
        self.out.truncate(text);
        if !self.out.is_empty() {
            let between = self.quote.min(self.written_quote);
            for line in 0..self.breaks {
                if line > 0 {
                    self.out.extend(std::iter::repeat_n('>', between));
                }
                self.out.push('\n');
            }
        }
        if self.quote > 0 {
            self.out.extend(std::iter::repeat_n('>', self.quote));
            self.out.push(' ');
        }
        self.written_quote = self.quote;
        self.breaks = 0;
        self.space = false;
    }

    /// `<br>`: one more line end.
    pub fn line_end(&mut self) {
        self.breaks += 1;
        self.space = false;
    }

    /// A block begins or ends: at least so many line ends, none at the edges of a cell.
    pub fn block(&mut self, breaks: usize) {
        if !self.in_cell_edge {
            self.breaks = self.breaks.max(breaks);
        }
        self.space = false;
    }

    pub fn quote(&mut self, depth: usize) {
        self.in_cell_edge = false;
        self.block(1);
        self.quote = depth.min(DEEPEST_QUOTE);
    }

    pub fn begin_table(&mut self) {
        self.block(1);
        self.rows.push(Row { cells: 0, begun: self.out.len(), breaks: self.breaks });
    }

    pub fn end_table(&mut self) {
        self.end_row();
        self.rows.pop();
        self.breaks = self.breaks.max(1);
    }

    pub fn begin_row(&mut self) {
        self.end_row();
        let (begun, breaks) = (self.out.len(), self.breaks);
        if let Some(row) = self.rows.last_mut() {
            *row = Row { cells: 0, begun, breaks };
        }
    }

    pub fn end_row(&mut self) {
        self.tabs = 0;
        self.in_cell_edge = false;
        if !self.rows.is_empty() {
            self.breaks = self.breaks.max(1);
        }
    }

    pub fn begin_cell(&mut self) {
        self.end_cell();
        if let Some(row) = self.rows.last_mut() {
            self.tabs += usize::from(row.cells > 0);
            row.cells += 1;
        }
    }

    /// Line ends that the last block in the cell asked for do not part it from the next cell.
    pub fn end_cell(&mut self) {
        if let Some(row) = self.rows.last() {
            self.breaks = if self.out.len() > row.begun { 0 } else { row.breaks };
            self.in_cell_edge = true;
            self.space = false;
        }
    }

    pub fn finish(mut self) -> String {
        let text = self.out.trim_end().len();
        self.out.truncate(text);
        self.out
    }
}
