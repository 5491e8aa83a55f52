//! What stands in ordinary bodies beside prose: attendances, team contacts, dial-in numbers, bank details, prices, rotas.
//! Telephone numbers are of ranges kept for fiction, the IBAN is the standard's own example.

use crate::people::Person;
use crate::scene::Scene;

/// One such block, or nothing.
pub fn extra(scene: &mut Scene) -> String {
    if scene.private_sender || !scene.chance.percent(25) {
        return String::new();
    }
    let number = scene.chance.between(10, 99);
    match scene.chance.below(9) {
        0 => attendance(scene),
        1 => contacts(scene),
        2 => format!("https://meet.example.com/j/{number}4711 | +44 20 7946 09{number} | PIN {number}2 913#"),
        3 => "IBAN DE89 3704 0044 0532 0130 00\nBIC COBADEFFXXX".to_owned(),
        4 => format!("A-{number}\t12\t{number}.00\t1,200.00\nB-{number}\t3\t9.50\t28.50\nC-{number}\t40\t1.05\t42.00"),
        5 => "1. Minutes\n2. Budget 2026/27\n3. Recruitment\n4. Any other business".to_owned(),
        6 => format!("{number} Example Street\nLondon EC1A 1BB"),
        7 => rota(scene),
        _ => format!("Ref. {number}/2026/{number}81-B, PO 45000{number}617, 2026-03-{}", 10 + number % 18),
    }
}

fn shown(scene: &Scene) -> Vec<Person> {
    scene.to.iter().chain(&scene.cc).take(8).cloned().collect()
}

/// Who was there: recipients by name.
fn attendance(scene: &Scene) -> String {
    let names: Vec<String> = shown(scene).iter().map(Person::name).collect();
    format!("Present: {}", names.join(", "))
}

/// The sender's own team: name, telephone, address.
fn contacts(scene: &mut Scene) -> String {
    let host = scene.sender.host().to_owned();
    let mut lines = Vec::new();
    for i in 1..=scene.chance.between(2, 5) {
        let person = scene.crowd.member(&host, &mut scene.chance);
        lines.push(format!("{}\t+44 20 7946 095{i}\t{}", person.name(), person.address));
    }
    lines.join("\n")
}

/// Who is on duty when: recipients by first name.
fn rota(scene: &Scene) -> String {
    let days = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"];
    shown(scene).iter().zip(days).map(|(person, day)| format!("{day}  {}", person.given)).collect::<Vec<_>>().join("\n")
}
