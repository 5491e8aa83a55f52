//! The engine natively on the drafts of the benchmark: one JSON line a size, with the median and the 95th percentile.
//!
//! `cargo bench --bench native -- FILE...`, each FILE with one draft a line. The draft is there already; what is measured
//! is the check and the report in its edge shape.

use std::hint::black_box;
use std::time::{Duration, Instant};

use blindcopy::check::Checker;
use blindcopy::draft::Draft;
use blindcopy::policy::Policy;
use blindcopy::wire::{self, flat};

const FOR: Duration = Duration::from_secs(1);

fn main() {
    // cargo adds `--bench`
    for file in std::env::args().skip(1).filter(|argument| !argument.starts_with("--")) {
        let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let drafts: Vec<Draft> = text.lines().map(draft).collect();
        let mut checker = Checker::new(Policy::default()).unwrap_or_else(|error| panic!("{error}"));
        let mut times = Vec::new();
        let end = Instant::now() + FOR;
        while Instant::now() < end || times.len() < drafts.len() {
            let draft = &drafts[times.len() % drafts.len()];
            let begun = Instant::now();
            let report = checker.check(draft);
            black_box(flat::report(&wire::report(&report, draft)));
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times[(times.len() - 1) * share / 100];
        println!("{{\"file\":{file:?},\"n\":{},\"p50\":{},\"p95\":{}}}", times.len(), at(50), at(95));
    }
}

fn draft(line: &str) -> Draft {
    let value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}"));
    wire::draft(value).unwrap_or_else(|error| panic!("{error}"))
}
