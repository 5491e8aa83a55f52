//! Words above lists that say what the list is, and words above columns of tables of people.
//! No native speaker has read any but the English words.

/// "Present", "attendees": a meeting's list.
#[rustfmt::skip]
pub(super) static ATTENDANCE: &[&str] = &[
    "present", "attendees", "attending", "in attendance", "attendance", "apologies", "participants", "invitees", "delegates", "speakers", "panellists", "yn bresennol", "ymddiheuriadau", "Teilnehmer", "Teilnehmende", "Anwesend", "Anwesende", "Entschuldigt", "présents", "participants", "excusés", "asistentes", "participantes", "presenti", "partecipanti", "assenti", "presentes", "aanwezig", "aanwezigen", "deelnemers", "obecni", "uczestnicy", "närvarande", "deltagare", "出席者", "参加者",
];

/// "Contacts", "team": people who are there to be reached.
#[rustfmt::skip]
pub(super) static CONTACTS: &[&str] = &[
    "contacts", "contact details", "contact list", "key contacts", "who to contact", "authors", "contributors", "maintainers", "translators", "credits", "copyright", "get in touch", "team", "our team", "project team", "staff", "staff list", "directory", "phone list", "on call", "rota", "duty", "out of hours", "cysylltiadau", "tîm", "staff", "Ansprechpartner", "Kontakte", "Kontakt", "Team", "Bereitschaft", "équipe", "contacts utiles", "interlocuteurs", "equipo", "contactos", "contatti", "referenti", "equipa", "contatos", "contactpersonen", "kontakty", "zespół", "kontaktpersoner", "kontakter", "連絡先一覧", "担当者",
];

#[rustfmt::skip]
pub(super) static NAME_COLUMNS: &[&str] = &[
    "name", "full name", "names", "client", "client name", "patient", "patient name", "pupil", "pupil name", "student", "student name", "victim", "victim name", "witness", "claimant", "complainant", "applicant", "tenant", "employee", "employee name", "member", "child", "child name", "child's name", "parent", "customer name", "service user", "person", "defendant", "suspect", "donor", "volunteer", "enw", "enw llawn", "nom", "nom et prénom", "nom complet", "patient", "élève", "Name", "Vor- und Nachname", "Patient", "Patientin", "Mandant", "Schüler", "Mitarbeiter", "Kunde", "nombre", "nombre y apellidos", "nombre completo", "paciente", "alumno", "nome", "nome e cognome", "cognome e nome", "nominativo", "paziente", "nome completo", "paciente", "aluno", "naam", "volledige naam", "cliënt", "leerling", "imię i nazwisko", "nazwisko i imię", "pacjent", "uczeń", "namn", "elev", "氏名", "名前", "お名前", "患者名",
];

#[rustfmt::skip]
pub(super) static HALF_COLUMNS: &[&str] = &[
    "surname", "last name", "family name", "forename", "forenames", "first name", "firstname", "lastname", "given name", "middle name", "cyfenw", "enw cyntaf", "prénom", "nom de famille", "Nachname", "Vorname", "Familienname", "apellido", "apellidos", "primer apellido", "cognome", "apelido", "primeiro nome", "achternaam", "voornaam", "nazwisko", "imię", "efternamn", "förnamn", "姓", "名",
];

#[rustfmt::skip]
pub(super) static ADDRESS_COLUMNS: &[&str] = &[
    "address", "home address", "street", "town", "city", "postcode", "post code", "zip", "zip code", "cyfeiriad", "cod post", "adresse", "rue", "ville", "code postal", "domicile", "Anschrift", "Wohnort", "Straße", "Strasse", "Ort", "PLZ", "PLZ Ort", "dirección", "domicilio", "calle", "ciudad", "código postal", "indirizzo", "residenza", "via", "città", "cap", "morada", "endereço", "localidade", "adres", "straat", "woonplaats", "postcode", "ulica", "miejscowość", "kod pocztowy", "adress", "gata", "postadress", "postnummer", "住所", "郵便番号",
];
