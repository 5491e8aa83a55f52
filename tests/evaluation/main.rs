//! The evaluation: generated breaches and ordinary mail, the engine beside counting rules, with bounds.
//!
//! `cargo test --profile evaluate --test evaluation` measures everything and fails where a bound is broken. Options after `--`:
//! `--quick` takes a tenth, `--write FILE` keeps the tables, `--misses` explains what went wrong (never of the held-out part),
//! `--jsonl breaches|ordinary` prints the drafts, one a line, and measures nothing.

mod bodies;
mod breaches;
mod chance;
mod engine;
mod extras;
mod kinds;
mod lands;
mod layout;
mod letters;
mod misses;
mod ordinary;
mod peers;
mod people;
mod print;
mod sample;
mod scene;
mod tables;
mod tally;
mod texts;

use std::process::ExitCode;

use engine::Outcome;
use sample::Sample;
use tables::Measured;

/// Numbers of drafts in full; a tenth without optimisation or with `--quick`.
const BREACHES: usize = 6_600;
const BREACHES_HELD_OUT: usize = 2_200;
const EACH_LETTER: usize = 4;
const EACH_KIND: usize = 400;
const EACH_KIND_HELD_OUT: usize = 200;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let after =
        |flag: &str| args.iter().position(|arg| arg == flag).map(|at| args.get(at + 1).cloned().unwrap_or_default());
    if args.iter().any(|arg| arg == "--list") {
        return ExitCode::SUCCESS;
    }
    let part = if cfg!(debug_assertions) || args.iter().any(|arg| arg == "--quick") { 10 } else { 1 };
    if let Some(set) = after("--jsonl") {
        print::jsonl(&if set == "ordinary" {
            ordinary::generate(EACH_KIND / part, false)
        } else {
            breaches::generate(BREACHES / part, false)
        });
        return ExitCode::SUCCESS;
    }
    let each = if part == 1 { EACH_LETTER } else { 1 };
    let measured = Measured {
        breaches: measure(breaches::generate(BREACHES / part, false)),
        breaches_held_out: measure(breaches::generate(BREACHES_HELD_OUT / part, true)),
        letters: measure(breaches::letters(each, false)),
        letters_held_out: measure(breaches::letters(each, true)),
        bodies: measure(bodies::generate(false)),
        bodies_held_out: measure(bodies::generate(true)),
        ordinary: measure(ordinary::generate(EACH_KIND / part, false)),
        ordinary_held_out: measure(ordinary::generate(EACH_KIND_HELD_OUT / part, true)),
    };
    let tables = tables::all(&measured);
    println!("{tables}");
    if args.iter().any(|arg| arg == "--misses") {
        println!("{}", misses::explain(&measured));
    }
    if let Some(file) = after("--write")
        && let Err(error) = std::fs::write(&file, format!("{}{tables}", include_str!("preface.md")))
    {
        eprintln!("{file}: {error}");
        return ExitCode::FAILURE;
    }
    let broken = broken(&measured);
    broken.iter().for_each(|bound| eprintln!("bound broken: {bound}"));
    if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn measure(samples: Vec<Sample>) -> Vec<(Sample, Outcome)> {
    let outcomes = engine::measure(&samples);
    samples.into_iter().zip(outcomes).collect()
}

/// Every bound that does not hold, in a sentence.
fn broken(measured: &Measured) -> Vec<String> {
    let mut broken = Vec::new();
    let mut bound = |holds: bool, sentence: String| {
        if !holds {
            broken.push(sentence);
        }
    };
    let sets = [
        ("breaches", &measured.breaches, tables::BREACHES_STOP),
        ("held-out breaches", &measured.breaches_held_out, tables::BREACHES_STOP),
        ("letters", &measured.letters, tables::LETTERS_STOP),
        ("held-out letters", &measured.letters_held_out, tables::LETTERS_STOP),
    ];
    for (name, set, least) in sets {
        let all = tally::together(set);
        bound(all.recall() >= least, format!("{:.2} % of {name} stop, at least {least} % should", all.recall()));
        bound(
            all.unrepaired == 0,
            format!("{} of the {name} are above note once repaired, none should be", all.unrepaired),
        );
    }
    for (name, set) in [("exposures", &measured.bodies), ("held-out exposures", &measured.bodies_held_out)] {
        let (found, wrong) = (bodies::above_note(set, false), bodies::above_note(set, true));
        let (least, most) = (bodies::EXPOSED, bodies::LOOK_ALIKES);
        bound(found >= least, format!("{found:.2} % of {name} in the body are above note, at least {least} % should"));
        bound(wrong <= most, format!("{wrong:.2} % of their look-alikes are above note, at most {most} % should"));
    }
    for (name, set) in
        [("ordinary mails", &measured.ordinary), ("held-out ordinary mails", &measured.ordinary_held_out)]
    {
        for (level, alarms, most) in [
            ("stop", tables::STOP, 1.0),
            ("are above note", tables::ABOVE_NOTE, 5.0),
            ("have a note", tables::ANY, 20.0),
        ] {
            let rate = tally::per_thousand(set, alarms);
            bound(rate <= most, format!("{rate:.2} of 1,000 {name} {level}, at most {most} should"));
        }
        // The set itself: as many recipients outside as company mail has.
        for (rule, low, high) in [(0, 30.0, 40.0), (1, 53.0, 67.0)] {
            let rate = tally::per_thousand(set, |sample, _| tally::peers(sample)[rule]);
            bound(
                (low..=high).contains(&rate),
                format!("{rate:.1} of 1,000 {name} have {}, {low} to {high} should", peers::PEERS[rule].name),
            );
        }
    }
    broken
}
