//! What `--help` says. Words alone.

const WHOLE: &str = "\
Finds, before Send, where a mail would show its readers to each other.

usage: blindcopy COMMAND

  check [--policy FILE] [--format text|json] FILE|-  check a message or draft
  check --jsonl [--policy FILE]                      check a draft on each line
  addresses --jsonl                                  read address lists
  identifiers --jsonl                                find personal numbers
  inspect FILE                                       not in this version yet
  rules [--format text|json]                         list the rules
  help [COMMAND], --help, --version

Nothing leaves this computer.
";

const CHECK: &str = "\
usage: blindcopy check [--policy FILE] [--format text|json] FILE|-
       blindcopy check --jsonl [--policy FILE] < drafts.jsonl > reports.jsonl

FILE is a message (.eml, .html, or headers as they were pasted) or a draft
(.json); - is standard input. Other suffixes: JSON where the first sign is
{, else a message.
What was pasted may have its labels in another language (Von:, An:, Betreff:).
Of a file with several messages (mbox) only the first is read: exit 3 at least.

  --policy FILE    what your organisation decides, JSON
  --format FORMAT  text (default) or json, one report in the shape of wire.d.ts
  --jsonl          a draft on each line in, a report on each line out; of a bad
                   line {\"error\": {\"line\", \"path\", \"found\", \"expected\"}}

exit  0 clear or note   1 warn   2 stop   3 not checked
     64 wrong command   65 bad input   66 unreadable file   78 bad policy
      With --jsonl: 0 where every line had a report, else 65.
";

const ADDRESSES: &str = "\
usage: blindcopy addresses --jsonl < inputs.jsonl

Each line in: {\"input\": \"Ann <ann@example.org>; bob@example.net\"}
Each line out: {\"recipients\": [{\"name\", \"address\", \"group\", \"start\", \"end\"}],
                \"problems\": [{\"message\", \"start\", \"end\"}]}
Positions are UTF-16 units. Exit 0 where every line was good, else 65.
";

const IDENTIFIERS: &str = "\
usage: blindcopy identifiers --jsonl < texts.jsonl

Each line in: {\"text\": \"...\"}
Each line out: {\"identifiers\": [{\"kind\", \"start\", \"end\"}]}
Positions are UTF-16 units. Exit 0 where every line was good, else 65.
";

const INSPECT: &str = "\
usage: blindcopy inspect [--format text|json] FILE

What a recipient could find in a spreadsheet or a document. Not part of this
version yet.
";

const RULES: &str = "\
usage: blindcopy rules [--format text|json]

Every rule: how grave it can get, what it says, and its page.
";

/// The help on one command, or on all.
pub fn text(about: Option<&str>) -> String {
    let text = match about {
        Some("check") => CHECK,
        Some("addresses") => ADDRESSES,
        Some("identifiers") => IDENTIFIERS,
        Some("inspect") => INSPECT,
        Some("rules") => RULES,
        _ => WHOLE,
    };
    text.to_owned()
}
