//! What the words above some rows make of the figure or the decision beside each name: a mark, pay, a debt, who was
//! chosen. Knows rows; whether they are people's is for `tagged`.

use std::sync::LazyLock;

use super::beside::beside;
use super::dates;
use super::described;
use super::rated_words::{CHOICES, DECISIONS, DUES, GAMES, RATINGS, REFUSALS, RESULTS};
use super::tags::Tag;
use super::told_words::OWES;
use crate::draft::Day;
use crate::text::{Phrases, Searchable, Span, Starts, words};

static WORDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&[RATINGS, CHOICES, RESULTS, OWES, GAMES, DUES]));

/// So many bytes above the rows say what they are.
const ABOVE: u32 = 200;
/// Fewer rows are no list of figures.
const FIGURES: usize = 3;
/// Words of what stands beside a name that are read for a decision.
const DECIDING: usize = 3;
/// Bytes of figures, and letters of a unit with them: "pkt", "kr".
const VALUE: usize = 40;
const LETTERS: usize = 3;

/// Whether the words above the rows of `run`, which begins behind the heads of its table, or the subject say what most
/// rows have beside the name.
pub(super) fn is_rated(text: &str, starts: &Starts, (above, subject): (Span, &str), run: &[Tag]) -> bool {
    let beside = Values::of(text, run);
    if beside.graded {
        return true;
    }
    if !beside.figures && !beside.decisions {
        return false;
    }
    let whole = Span::new(0, subject.len());
    let of_subject = Starts::of(subject, &[whole]);
    let above = Span { start: above.start.max(above.end.saturating_sub(ABOVE)), ..above };
    let found = [WORDS.find_all_within(text, starts, above), WORDS.find_all_within(subject, &of_subject, whole)];
    let says = |list| found.iter().any(|found| found.has(list));
    let meant = if beside.figures { says(0) || says(3) || says(5) || beside.shares && says(2) } else { says(1) };
    meant && !says(4)
}

/// What most rows have beside the name.
struct Values {
    figures: bool,
    /// Percentages that are not the parts of one whole, as votes are.
    shares: bool,
    /// Who was taken and who was not.
    decisions: bool,
    /// A figure, and whether it was enough.
    graded: bool,
}

impl Values {
    fn of(text: &str, run: &[Tag]) -> Self {
        let bound = dates::bound(None);
        let (mut figures, mut percentages, mut sum) = (0, 0, 0);
        let (mut said, mut decided, mut graded) = (0, 0, 0);
        for tag in run {
            let value = tag.matter.of(text).trim();
            let told = beside(value, bound);
            let decides = decides(value);
            graded += usize::from(
                decides
                    && value.starts_with(|c: char| c.is_ascii_digit())
                    && !value.split([' ', ',']).nth(1).is_some_and(described::is_age),
            );
            let figure = value.bytes().take_while(u8::is_ascii_digit).take(4);
            let figure = figure.fold(0, |figure, digit| figure * 10 + u32::from(digit - b'0'));
            if told.money || is_figure(value.rsplit(": ").next().unwrap_or(value), bound) {
                figures += 1;
                percentages += usize::from(value.contains('%'));
                sum += figure;
            } else if !told.role && !told.place && !value.is_empty() {
                decided += usize::from(decides);
                said += 1;
            }
        }
        let rows = run.len();
        Values {
            figures: figures >= FIGURES && figures * 4 >= rows * 3,
            shares: percentages == rows && !(95..=101).contains(&sum),
            decisions: decided * 2 >= rows && said * 3 >= rows * 2,
            graded: rows >= FIGURES && graded * 3 >= rows,
        }
    }
}

/// One of the first words is a decision on somebody, or the first one a refusal.
fn decides(value: &str) -> bool {
    words(value).take(DECIDING).enumerate().any(|(at, word)| {
        let word = Searchable::folded_letters(word);
        let refuses = || REFUSALS.split(' ').any(|no| word == no);
        DECISIONS.split(' ').any(|stem| word.starts_with(stem)) || at == 0 && refuses()
    })
}

/// "45 %", "12/40", "24,300 | 25,100", "4-": no time, no date, and no number of things ("2 tickets").
fn is_figure(value: &str, bound: Day) -> bool {
    let timed = matches!(value.as_bytes(), [.., b'.', b'0'..=b'5', b'0' | b'5']) && value.len() <= 5;
    let begins = value.as_bytes().first().is_some_and(u8::is_ascii_digit);
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    let dated = || dates::names_month(value) || dates::date(value, 0, bound).is_some();
    begins && !timed && letters <= LETTERS && value.len() <= VALUE && !value.contains(':') && !dated()
}
