//! Hosts of those who learn at a university or a school. Must not know who writes to them.

use crate::text;

/// How labels begin, below a university's or a school's own domain, of hosts that those have who learn there.
const LABELS: &str = "\
    student alumn estudiant estudant etudiant studier schueler aluno discent pupil learner leerling uczn uczen \
    elev myfyr disgybl gakusei studmail undergrad postgrad";
/// Whole labels.
const SHORT: &str = "\
    stud stu etu etud alum alu ug pg my";

/// Whether a label of the host below its registrable `domain` says that students are there.
#[must_use]
pub fn is_of_students(host: &str, domain: &str) -> bool {
    let below = host.strip_suffix(domain).unwrap_or("");
    below
        .split('.')
        .filter(|label| !label.is_empty())
        .any(|label| text::is_one_of(label, SHORT) || LABELS.split(' ').any(|begins| label.starts_with(begins)))
}
