//! Words that make something a matter of somebody's ("has", "suffers from"), and what they make so: for `told`, in the
//! topics' languages. Data a native speaker can read and correct, phrases parted by `|`; none has read any but the English words.

use crate::text::fold::WordSet;

/// In front of what somebody has or is in, with two words between at most.
#[rustfmt::skip]
pub(super) const LINKS: &str = concat!(
    "has|had|has had|has got|is having|is on|is in|was in|is under|is going through|went through|is getting|is battling|is fighting|is recovering from|recovering from|suffers|suffers from|suffering from|struggles with|struggling with|treated for|treatment for|in hospital with|hospitalised with|hospitalised for|admitted with|admitted for|diagnosis of|off with|off sick with|absent with|because of his|because of her|due to his|due to her|lives with|living with|came back with|received|after a|history of|came back from|",
    "yn dioddef o|wedi cael|yn cael|ar ôl cael|yn byw gyda|oherwydd ei|yn mynd trwy|ar ôl|",
    "a|a eu|a fait|a un|a une|a des|est en|est sous|était en|souffre|souffre de|souffre d'un|souffre d'une|fait une|fait un|suit un|suit une|traverse|à cause de sa|à cause de son|en raison de sa|suivi pour|suivie pour|hospitalisé pour|hospitalisée pour|diagnostic de|diagnostic d'|fait l'objet d'une|après un|après une|revient de|",
    "hat|hatte|ist in|ist im|war in|ist wegen|leidet an|leidet unter|macht|bekommt|befindet sich in|steckt in|liegt mit|kämpft mit|wegen|fehlt wegen|mit|Diagnose|lebt in|lebt mit|aufgrund seiner|aufgrund ihrer|erlitt|nach einem|nach einer|",
    "tiene|tuvo|ha tenido|está en|está con|sufre|sufre de|padece|ha sufrido|sufrió|en tratamiento por|de baja por|ingresado por|ingresada por|por su|diagnóstico de|pasa por|tras un|tras una|en un centro de|ha salido de|",
    "ha|ha avuto|aveva|è in|è sotto|soffre di|segue una|sta facendo la|sta facendo|affetto da|affetta da|a causa della sua|diagnosi di|ricoverato per|ricoverata per|in malattia per|sta attraversando|dopo un|in un centro di|",
    "tem|teve|está em|está com|sofre de|faz|anda em|de baixa por|por causa da sua|internado por|internada por|diagnóstico de|a passar por|após um|depois de um|num centro de|",
    "heeft|had|zit in|zit in een|zit met|ligt in|is opgenomen met|is opgenomen voor|opgenomen met|lijdt aan|kampt met|krijgt|volgt|vanwege zijn|vanwege haar|zit thuis met|thuis met|diagnose|staat onder|loopt bij|na een|herstelt van|",
    "ma|miał|miała|jest w trakcie|jest na|jest po|choruje na|cierpi na|leczy się z|przechodzi|walczy z|z powodu|przeszedł|przeszła|wrócił z|wróciła z|po|",
    "har|hade|har fått|fick|är sjukskriven för|sjukskriven för|går i|går igenom|genomgår|lider av|kämpar mot|kämpar med|på grund av sin|behandlas för|är i|inlagd för|är under|efter en|efter ett|",
);

/// What nobody but a person has, besides illnesses.
#[rustfmt::skip]
pub(super) const STATES: &str = concat!(
    "chemotherapy|chemo|radiotherapy|dialysis|rehab|detox|breakdown|nervous breakdown|burnout|burn-out|anxiety|panic attacks|OCD|eating disorder|learning disability|learning difficulties|Asperger's|Down's syndrome|diabetes|heart failure|heart condition|heart attack|liver failure|kidney failure|brain tumour|herpes|chlamydia|syphilis|IVF|miscarriage|divorce|custody battle|final warning|final written warning|criminal record|convictions|conviction for|suspended sentence|restraining order|non-molestation order|child protection plan|child protection register|sex offenders register|asylum claim|asylum appeal|deportation order|debt relief order|drink problem|drinking problem|drug problem|gambling problem|gambling addiction|alcohol problem|mental health problems|suicidal thoughts|",
    "diabetes|epilepsi|awtistiaeth|gorbryder|ysgariad|euogfarn|ganser|chemotherapi|",
    "chimiothérapie|chimio|infarctus|cancer du sein|radiothérapie|cure de désintoxication|burn-out|crises d'angoisse|troubles bipolaires|trouble bipolaire|diabète|AVC|instance de divorce|divorce|casier judiciaire|bracelet électronique|OQTF|problème d'alcool|problèmes d'alcool|problème de drogue|curatelle|fausse couche|IVG|pensées suicidaires|surendettement|handicap mental|dyslexie|",
    "Chemotherapie|Chemo|Strahlentherapie|Entzug|Alkoholentzug|Drogenentzug|Entziehungskur|Burnout|Angststörung|Panikattacken|Zwangsstörung|Essstörung|Psychose|bipolare Störung|ADHS|Asperger|Down-Syndrom|Schlaganfall|Herzinfarkt|Bandscheibenvorfall|Hirntumor|Scheidung|Sorgerechtsstreit|Vorstrafen|Vorstrafe|Haftbefehl|Bewährung|Kontaktverbot|Näherungsverbot|Asylverfahren|Alkoholproblem|Drogenproblem|Spielsucht|Privatinsolvenz|Fehlgeburt|Abtreibung|Suizidgedanken|Förderbedarf|",
    "quimioterapia|quimio|radioterapia|diálisis|desintoxicación|ansiedad|ataques de pánico|trastorno bipolar|trastorno alimentario|TDAH|infarto|cáncer de mama|ictus|VIH|divorcio|trámites de divorcio|antecedentes penales|orden de alejamiento|orden de expulsión|libertad condicional|problemas con el alcohol|problemas de alcohol|problema con las drogas|ludopatía|aborto|pensamientos suicidas|discapacidad intelectual|",
    "chemioterapia|chemio|dialisi|disintossicazione|esaurimento nervoso|attacchi di panico|disturbo bipolare|disturbo alimentare|anoressia|infarto|cancro al seno|diabete|epilessia|fase di divorzio|precedenti penali|divieto di avvicinamento|problemi di alcol|problemi con l'alcol|problemi di droga|disabilità intellettiva|dislessia|",
    "diálise|desintoxicação|ansiedade|ataques de pânico|perturbação bipolar|transtorno bipolar|PHDA|enfarte|cancro da mama|processo de divórcio|divórcio|antecedentes criminais|pena suspensa|ordem de afastamento|problemas com o álcool|problemas de álcool|problemas de drogas|esgotamento|",
    "chemotherapie|bestraling|afkickkliniek|ontwenningskuur|angststoornis|paniekaanvallen|eetstoornis|bipolaire stoornis|beroerte|hartaanval|hartinfarct|uitgezaaide borstkanker|hiv|scheiding|echtscheiding|vechtscheiding|strafblad|contactverbod|straatverbod|enkelband|asielprocedure|alcoholprobleem|drankprobleem|drugsprobleem|gokverslaving|schuldsanering|schuldhulpverlening|miskraam|abortus|verstandelijke beperking|dyslexie|bewind|",
    "chemioterapii|chemioterapię|radioterapię|odwyku|nerwicę|zaburzenia odżywiania|chorobę dwubiegunową|zespół Aspergera|cukrzycę|udarze|zawale|zawał|rozwodu|zakaz zbliżania|problem alkoholowy|problemy z alkoholem|problem z narkotykami|orzeczenie o niepełnosprawności|niepełnosprawność intelektualną|poronieniu|myśli samobójcze|",
    "cellgiftsbehandling|cellgifter|strålbehandling|dialys|avgiftning|utmattning|utmattningssyndrom|utbrändhet|ångest|panikångest|bipolär sjukdom|psykos|hjärtinfarkt|stroke|hiv|skilsmässa|vårdnadstvist|villkorlig dom|fotboja|kontaktförbud|utvisningsbeslut|alkoholproblem|drogproblem|spelberoende|skuldsanering|betalningsanmärkningar|betalningsanmärkning|missfall|dyslexi|",
);

/// What firms have as well as people: the name has to show that it is a person's.
#[rustfmt::skip]
pub(super) const TROUBLES: &str = "debts|rent arrears|eviction notice|bankruptcy|bailiffs|dyledion|dettes|loyers impayés|Schulden|Mietschulden|Räumungsklage|deudas|debiti|dívidas|insolvência|rendas em atraso|schulden|huurachterstand|długi|komornika|zajęcie komornicze|skulder|hyresskuld";

/// Behind a matter these make it the work of somebody: "depression group".
#[rustfmt::skip]
pub(super) const HEADS: &str = "group|groups|support|research|service|services|nurse|nurses|charity|project|clinic|unit|workshop|workshops|training|awareness|week|day|team|programme|program|course|talk|lecture|conference|ward|fund|advice|adviser|worker|screening|specialist|care|meeting|session|sessions|class|leaflet|leaflets|policy|patients|law|lawyer|cases|study|studies|check|checks|campaign|helpline|counsellor|expert|briefing|statistics|figures|poster|posters|event|events|stall|budget|reform|strategy|lead|officer|manager|coordinator|champion";

#[rustfmt::skip]
static ABOUT: &[&str] = &[
    "on", "about", "of", "for", "sur", "über", "zu", "zum", "sobre", "su", "sulla", "sul", "over", "rond", "o", "om", "kring", "charge", "unit", "unité", "unidad", "unità", "unidade", "Abteilung", "afdeling", "oddział",
];

/// Between the word for having and the matter these make it a subject: "has a talk about divorce".
pub(super) static SUBJECTS: WordSet = WordSet::new(ABOUT);

#[rustfmt::skip]
static HE_OR_SHE: &[&str] = &[
    "she", "he", "elle", "il", "sie", "er", "ella", "él", "lei", "lui", "ela", "ele", "ze", "zij", "hij", "ona", "on", "hon", "han", "hi", "ef",
];

/// Right in front of the words: whoever was named before.
pub(super) static PRONOUNS: WordSet = WordSet::new(HE_OR_SHE);
