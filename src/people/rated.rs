//! What the words above some rows make of the figure or the decision beside each name: a mark, pay, a debt, who was
//! chosen. Knows rows; whether they are people's is for `tagged`.

use std::sync::LazyLock;

use super::beside::beside;
use super::dates;
use super::rated_words::{CHOICES, GAMES, RATINGS, RESULTS};
use super::tags::Tag;
use super::told_words::OWES;
use crate::draft::Day;
use crate::text::{Phrases, Span, Starts, fold, words};

static WORDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&[RATINGS, CHOICES, RESULTS, OWES, GAMES]));

/// So many bytes above the rows say what they are.
const ABOVE: u32 = 200;
/// Fewer rows are no list of figures.
const FIGURES: usize = 3;
/// Bytes of a figure with what belongs to it: "points", "out of 40".
const VALUE: usize = 40;
/// Letters that decisions share whatever their endings: "ammesso", "ammessa".
const STEM: usize = 4;

/// Whether the words above the rows of `run`, which begins behind the heads of its table, or the subject say what most
/// rows have beside the name.
pub(super) fn is_rated(text: &str, starts: &Starts, (above, subject): (Span, &str), run: &[Tag]) -> bool {
    let beside = Values::of(text, run);
    if !beside.figures && !beside.decisions {
        return false;
    }
    let whole = Span::new(0, subject.len());
    let of_subject = Starts::of(subject, &[whole]);
    let above = Span { start: above.start.max(above.end.saturating_sub(ABOVE)), ..above };
    let found = [WORDS.find_all_within(text, starts, above), WORDS.find_all_within(subject, &of_subject, whole)];
    let says = |list| found.iter().any(|found| found.has(list));
    let meant = if beside.figures { says(0) || says(3) || beside.shares && says(2) } else { says(1) };
    meant && !says(4)
}

/// What most rows have beside the name.
struct Values {
    figures: bool,
    /// Percentages that are not the parts of one whole, as votes are.
    shares: bool,
    /// Of one it is said that somebody was not chosen, or several begin with the same word: what was decided is one of a few
    /// things. What somebody is there for or where is no decision.
    decisions: bool,
}

impl Values {
    fn of(text: &str, run: &[Tag]) -> Self {
        let bound = dates::bound(None);
        let (mut figures, mut percentages, mut sum) = (0, 0, 0);
        let (mut said, mut decided, mut first, mut last) = (0, false, 0, 0);
        for tag in run {
            let value = tag.matter.of(text).trim();
            let told = beside(value, bound);
            let figure = value.bytes().take_while(u8::is_ascii_digit).take(4);
            let figure = figure.fold(0, |figure, digit| figure * 10 + u32::from(digit - b'0'));
            if told.money || is_figure(value, bound) {
                figures += 1;
                percentages += usize::from(value.contains('%'));
                sum += figure;
            } else if let Some(word) = words(value).next().filter(|_| !told.role && !told.place) {
                let stem = word.chars().take(STEM).fold(0, |stem, c| stem << 16 | u64::from(fold::fold(c) as u16));
                let refused = value.starts_with('不') || NOT.split(' ').any(|not| not.eq_ignore_ascii_case(word));
                decided |= refused || run.len() >= FIGURES && (stem == first || stem == last);
                first = if said == 0 { stem } else { first };
                last = stem;
                said += 1;
            }
        }
        let rows = run.len();
        Values {
            figures: figures >= FIGURES && figures * 4 >= rows * 3,
            shares: percentages == rows && !(95..=101).contains(&sum),
            decisions: decided && said * 3 >= rows * 2,
        }
    }
}

/// "no, too shy" in the topics' languages.
const NOT: &str = "no not na non não nein nee nie nej";

/// "45 %", "12/40", "24,300 | 25,100", "4-": neither a time nor a date.
fn is_figure(value: &str, bound: Day) -> bool {
    let timed = matches!(value.as_bytes(), [.., b'.', b'0'..=b'5', b'0' | b'5']) && value.len() <= 5;
    let begins = value.as_bytes().first().is_some_and(u8::is_ascii_digit);
    begins && !timed && value.len() <= VALUE && !value.contains(':') && dates::date(value, 0, bound).is_none()
}
