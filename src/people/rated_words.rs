//! What stands above marks, pay and decisions on people, in the topics' languages. Data a native speaker can read and
//! correct, phrases parted by `|`, of which `*` stands for any end of the word; none has read any but the English words yet.

/// Marks and pay.
#[rustfmt::skip]
pub(super) const RATINGS: &str = "marks|grades|scores|exam|exams|test|tests|salary|salaries|wages|pay review|marciau|farciau|graddau|arholiad*|prawf|cyflog*|gyflog*|moyenne*|notes de|notes du|notes des|contrôle|examen*|salaire*|paie|Noten|Klassenarbeit*|Klausur*|Prüfung*|Gehalt*|Gehälter*|Löhne|notas de|notas del|notas da|notas do|calificaci*|evaluación|salario*|sueldo*|nómina*|voti di|scrutini*|esame|esami|stipendi*|avaliaç*|exames|teste*|salário*|cijfers|toets*|salaris*|oceny|kartkówk*|sprawdzian*|egzamin*|pensj*|wynagrodz*|betyg*|provresultat|löner|成績|テスト|試験|給与|給料|賞与";

/// Somebody was chosen or not, or punished.
#[rustfmt::skip]
pub(super) const CHOICES: &str = "interview*|applicants|applications|candidat*|cyfweliad*|gyfweliad*|ceisiadau|entretien*|Gespräche|Vorstellungsgespräch*|Bewerb*|entrevista*|solicitudes|colloqui*|scrutini*|sollicit*|gesprekken|rozmów|rekrutac*|kandydat*|wnioski|intervju*|面接|選考|disciplinary|misconduct|disgyblu|disciplinaire*|Abmahnung*|disciplinari*|provvedimenti|disciplinar*|tuchtmaatregel*|dyscyplin*|disciplin|懲戒";

/// What is to be paid by each and has not been.
#[rustfmt::skip]
pub(super) const DUES: &str = "unpaid|not paid|haven't paid|hasn't paid|yet to pay|outstanding|overdue|fines|debtor*|heb dalu|ddim wedi talu|en retard|pas réglé|pas payé|encore réglé|encore payé|amendes|débiteur*|unbezahlt*|nicht bezahlt|nicht gezahlt|nicht überwiesen|Mahnung*|Rückstände|Außenstände|Schuldner*|pendientes de pago|no han pagado|no ha pagado|sin pagar|deben|multas|deudor*|in ritardo|non hanno pagato|non ha pagato|insolut*|multe|debitor*|em dívida|não pagaram|não pagou|por pagar|devedor*|achterstand*|niet betaald|openstaande|boetes|wanbetaler*|niezapłacon*|nie zapłaci*|zalega*|dłużni*|obetal*|inte betalat|gäldenär*|未納|未払い|滞納|債務者";

/// Of examinations, of matches and of votes.
pub(super) const RESULTS: &str = "result*|canlyniad*|résultat*|Ergebnis*|risultat*|uitslag*|wynik*|結果";

/// Tests that nobody takes.
pub(super) const GAMES: &str = "test match*|test series|test drive*";

/// What decisions on somebody begin with, folded, and refusals alone: professions and offices repeat in rows as well.
#[rustfmt::skip]
pub(super) const DECISIONS: &str = "accept appoint declin fail hired offer pass reject refus retenu unsucc gwrthod cynnig methu llwydd penod admis admit embauch ecart recal absage zusage abgel angen eingest durchg bestand contrat descart rechaz aprob apto conced deneg selec suspens scartat esclus idone assunt respint bocciat promos ammess sospes exclu aprov reprov rejeit afgew aangen geslaagd gezakt odrzuc przyje zdal oblal nej avslag antag erbj godkan underk dismiss demot warn suspend licenci avert sanction verwarn entlass abgemahnt despedi amonest licenz richiam ammon schors berisp ontsl zwoln upomn nagan uppsag varn avsked rhybudd diswydd 不 採用 合格 解雇 減給 停職 戒告";
pub(super) const REFUSALS: &str = "no not na non nao nein nee nie";
