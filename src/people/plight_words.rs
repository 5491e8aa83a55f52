//! What befalls people, for `plight`: words that need a person beside them, in the topics' languages; and the words of
//! those whose work it is. Data a native speaker can read and correct, phrases parted by `|`; none has read any but the English words yet.

use crate::text::fold::WordSet;

/// Illness, treatment, crime, want, and trouble at home or at work. `*` stands for any end of the word.
#[rustfmt::skip]
pub(super) const PLIGHTS: &str = concat!(
    // Many languages alike
    "metast*|carcino*|karzinom*|karcinom*|adenocarcin*|melanom*|lymphom*|linfom*|leukem*|leukäm*|leucem*|tumo*|tumeur*|chemo*|chimio*|quimio*|kemo*|diabet*|epilep*|epilekt*|padacz*|autis*|alcohol*|alkohol*|alcool*|alcol*|heroin*|héroïn*|cocain*|kokain*|cocaïn*|psychiatr*|psiqui*|psichiatr*|psykiatr*|demen*|démen*|alzheimer*|parkinson*|suicid*|suizid*|selbstmord*|självmord*|samobój*|zelfmoord*|hunanladd*|infarct*|infarkt*|herzinfarkt*|hjärtinfarkt*|schizo*|esquizo*|skizo*|bipolar*|tumor*|tumour*|tumeur*|nowotw*|HIV|VIH|ADHD|TDAH|IVF|burn-out|burnout|syphilis|chlamydia*|insulin*|relaps*|dialys*|diális*|dialis*|hepatit*|depressi*|depresi*|depresj*|dépressi*|methadon*|morphin*|",
    // English
    "cancer*|slipped disc|fractur*|had a stroke|another stroke|heart attack|miscarr*|abortion*|pregnan*|infertil*|brain damaged|brain-damaged|amputat*|palliative|end of life|is dying|terminally ill|lacks capacity|nervous breakdown|self-harm*|eating disorder|incontinen*|wets the bed|wetting herself|wetting himself|signed off|off sick|overdos*|sectioned|rehab|relapsed|addict*|drunk|been drinking|drinking on|drinking again|on tag|on bail|prison|jail*|arrested|convict*|sex offender|sacked|was dismissed|been dismissed|unfairly dismissed|dismissed for|disciplinary hearing|stealing|strip-searched|he was beaten|she was beaten|beaten up|beat her|beats her|broke her|broke his|kicked her|raped|assault*|abused|abusive|violen*|molest*|traffick*|stabbed|hanged|killed himself|killed herself|evict*|bankrupt*|insolven*|overdraft|in debt|months behind|court order|bailiff*|repossess*|homeless|the refuge|the hostel|divorc*|in care|foster care|foster family|fostered|foster home|was adopted|asylum|deport*|trans woman|lost his job|lost her job|lost her baby|widowed|threatened by|attacked by|",
    // Welsh
    "cancr|canser|ganser|chanser|strôc|yn feichiog|carchar|garchar|iselder|caeth i|gaeth i|dyled*|ddyled*|trais|curo|gollodd ei th*|gollodd ei swydd|colli ei swydd|yn y lloches|adawodd ei|ysgariad|gofal maeth|teulu faeth|diswyddo|ddiswyddo|arestio|yn yr ysbyty|yn ysbyty|dementia|drysu|damwain|ei churo|ei bygwth|",
    // French
    "cancéreu*|enceinte|fausse couche|avort*|handicapé*|sous tutelle|soins palliatifs|en fin de vie|ivre|boit|drogue*|toxicoman*|prison|incarcér*|garde à vue|condamn*|licencié|licenciée|licenciement|pour vol|viol|violée|violé|violen*|battue|frappée|frappé par|maltrait*|agress*|pendu*|expuls*|surendett*|un découvert|à découvert|chassé par|chassée par|à la rue|sans-abri|divorc*|est placé en|est placée en|famille d'accueil|demande d'asile|sans papiers|arrêt pour|en arrêt maladie|séropositi*|hospitalis*|curatelle|perdu son emploi|menacé*|rechute*|recommencé à boire|",
    // German
    "krebskrank*|brustkrebs|schlaganfall*|demenz*|schwanger*|fehlgeburt|abtreibung|behindert*|palliativ*|endstadium|inkontinen*|entzug*|entwöhnung*|süchtig*|trinkt|betrunken|knast|gefängnis*|vorbestraft|festgenommen|verhaftet*|angeklagt|wegen diebstahl*|fristlos*|gekündigt worden|geschlagen|sie schlug|sie schlägt|vergewaltig*|missbrauch*|misshandel*|prügel*|leben nahm|leben nehmen|erhängt*|geräumt|zwangsräum*|insolven*|privatinsolvenz|schulden|pfändung*|obdachlos*|frauenhaus|scheidung*|pflegefamilie|jugendamt|asyl*|abschieb*|abgeschoben|beschäftigungsverbot|psychose|magersucht|in der klinik|krankgeschrieben|sozialhilfe|bürgergeld|betreuung steht|bedroht|überfallen|angegriffen|wieder getrunken|rückfall|rückfällig|",
    // Spanish
    "cáncer|ictus|embarazad*|discapaci*|parapléj*|paliativ*|borrach*|drogadict*|cárcel|detenid*|condenad*|despedid*|por robar|violad*|maltrat*|pegar a|pega a|paliza*|abusos|agredi*|vuelto a beber|ahorc*|desahuci*|embarg*|descubierto|moros*|sin techo|divorci*|orden de alejamiento|sin papeles|de baja|ansiedad|familia de acogida|el asilo para|perdió a|en el paro|cobra el paro|la amenaza|le amenaza|amenazad*|recaíd*|",
    // Italian
    "cancro|ictus|incinta|maternità a rischio|disabil*|ubriac*|si droga|drogat*|tossicodip*|carcere|arrestat*|condannat*|licenziat*|per furto|violentat*|picchia*|maltratt*|abusi|impiccat*|sfratt*|pignorat*|conto in rosso|debiti|moros*|divorz*|in affido|ai servizi sociali|operato al cuore|operata al cuore|senza tetto|perso il lavoro|minacciat*|aggredit*|ripreso a bere|ricaduta|violenza sessuale|",
    // Portuguese
    "cancro|câncer|AVC|grávida|aborto*|deficiência|bêbed*|droga*|de crack|dependente de|prisão|preso|presa|detid*|condenad*|despedid*|demitid*|por roubo|a roubar|violada|estupr*|agredi*|maltrat*|enforcou-se|despejad*|penhor*|a descoberto|dívida*|sem-abrigo|divórci*|retirado à mãe|retirada à mãe|retirado aos pais|retirada aos pais|CPCJ|seroposit*|soroposit*|de baixa|desemprego|ameaçad*|voltou a beber|recaída|violência doméstica|abuso em|",
    // Dutch
    "kanker*|beroerte|zwanger*|miskraam|abortus|gehandicapt*|verslaafd*|drinkt|dronken|gevangenis*|vastzit|gearresteerd|veroordeeld|ontslagen|diefstal|verkracht*|mishandel*|misbruik*|haar sloeg|haar slaat|geslagen|uithuisgeplaatst|het huis uit|pleeggezin|schulden|failliet*|dakloos*|asiel*|overspannen|blijf-van-mijn-lijf*|geopereerd|bijstand|bedreigd|aangevallen|weer gedronken|uitgezaaid|terugval|",
    // Polish
    "raka|udar*|zawał*|ciąży|ciężarn*|poroni*|niepełnospraw*|złamany nos|pobit*|bije|bił|pije|pijan*|narkot*|więzieni*|aresztowan*|skazan*|zwolniony za|zwolnionego za|zwolniona za|zwolnioną za|zwolniono za|za kradzież|zgwałc*|przemoc*|eksmi*|komornik*|zadłuż*|zalega|bezdomn*|wyrzucon*|rozwod*|rozwieść|zastępcz*|azyl*|HIV|odwyk*|uzależni*|powiesi*|jej grozi|mu grozi|napadł*|napadnię*|znowu pi*|przerzut*|nawrót|gwałt|",
    // Swedish
    "cancer|stroke|gravid*|missfall*|funktionsneds*|missbruk*|dricker|häkta*|fängels*|dömd*|döms|uppsagd*|avskedad*|stöld*|våldt*|misshand*|slår henne|slog henne|henne slog|övergrepp|vräk*|skuld*|konkurs*|övertrasser*|hemlös*|skilsmäss*|familjehem*|omhänderta*|asyl*|sjukskriv*|flytt från|förvirrad|kronofogd*|hängde sig|hotad av|överfallen|druckit igen|återfall|",
    // Japanese
    "暴力|児童相談所|失業し|車中泊|うつ病|認知症|てんかん|糖尿病|抗がん剤|乳がん|胃がん|肺がん|逮捕さ|窃盗|解雇さ|離婚|借金|滞納|自殺|妊娠|中絶|入院中|入院し|透析|統合失調症|刑務所|虐待|生活保護|不登校|難民|アルコール依存|脳梗塞|脅迫され|脅迫を|襲われ|転移|再発|",
);

/// In such a sentence somebody works on the matter, writes of it, or is in the public eye.
#[rustfmt::skip]
pub(super) const WORK: &str = concat!(
    "talk|talks|speak*|lectur*|research*|book*|novel*|author*|writer|writes|film*|play by|chapter|character*|role|actor|actress|singer|portrait|award*|prize|minister|president|MP|senator|campaign*|charity|professor|specialis*|consultant|nurse|counsellor|therapist|lawyer for|works with|worked with|treats|workshop*|training|conference*|course|study|studies|paper|article*|poem*|history|century|scholar*|ambassador|trustee|fundrais*|marathon|match|season|",
    "essay|bug|code|software|maintain*|release|patch|license*|copyright|nofel|awdur|llyfr*|darlith*|livre*|auteur*|autrice|romancier*|joue|comédien*|conférenc*|recherche*|ministre|député*|étude*|spécialist*|colloque*|buch*|bücher|roman*|autor*|maler*|schauspiel*|vortrag*|forsch*|minist*|studie*|stück|professorin|libro*|autora|novela*|actor|actriz|charla*|conferencia*|investiga*|estudio*|pintor*|scrittor*|scrittric*|attor*|attric*|romanzo|ricerca*|convegno|pittor*|livro*|escritor*|atriz|palestra*|pesquis*|",
    "boek*|schrijf*|schrijver*|toneel*|lezing*|onderzoek*|spreekuur|książk*|autork*|pisarz*|pisark*|aktor*|wykład*|badani*|bok|böcker|boken|författar*|skådespel*|föreläs*|forskar*|forskning*|konstnär*|小説|作家|著者|俳優|講演|研究|映画|監督|選手|大臣|",
);

/// Above the titles of works and talks.
pub(super) const PUBLICATIONS: &str = "issue|contents|presentations|program*|agenda|rhifyn|cynnwys|numéro|sommaire|heft|ausgabe|inhalt|número|sumario|numero|indice|sommario|índice|nummer|inhoud|numer|spis|innehåll|目次";

#[rustfmt::skip]
static ABOUT: &[&str] = &[
    "about", "regarding", "against", "sur", "über", "sobre", "sulla", "sul", "sui", "over", "rond", "om", "am", "mot", "kontra", "contre", "gegen", "contro", "contra", "tegen", "anti", "non",
];

/// Right in front of the matter these make it a subject.
pub(super) static SUBJECT: WordSet = WordSet::new(ABOUT);

#[rustfmt::skip]
static SPEAKING: &[&str] = &[
    "we", "you", "your", "our", "us", "my", "me", "wir", "uns", "unser", "unsere", "ich", "mein", "meine", "nous", "vous", "votre", "vos", "notre", "je", "mon", "nosotros", "usted", "ustedes", "nuestro", "nuestra", "yo", "noi", "voi", "nostro", "nostra", "nós", "você", "nosso", "nossa", "wij", "we", "ons", "onze", "u", "uw", "ik", "mijn", "my", "nas", "nasz", "nasza", "pana", "państwo", "vår", "ditt", "jag", "eich", "rydym",
];

/// Of a sentence that speaks of the writer or the readers.
pub(super) static SPEAKERS: WordSet = WordSet::new(SPEAKING);

#[rustfmt::skip]
static THE: &[&str] = &[
    "the", "a", "an", "this", "some", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "el", "los", "las", "una", "il", "lo", "gli", "o", "os", "as", "um", "uma", "de", "het", "een", "den", "det", "en", "ett", "y", "yr",
];

/// A sentence that begins so tells of somebody or something else than the one before.
pub(super) static ARTICLES: WordSet = WordSet::new(THE);

#[rustfmt::skip]
static LEARNED: &[&str] = &[
    "dr", "dra", "dott", "dott.ssa", "avv", "mec", "prof", "professor", "professorin", "rev", "cllr", "sir", "lord", "dame", "lady", "judge",
];

/// Titles of those who have to do with such matters by office.
pub(super) static OFFICIALS: WordSet = WordSet::new(LEARNED);

/// What a letter tells its reader of what only a person has: work, a benefit, health, a child.
#[rustfmt::skip]
pub(super) const OWN: &str = concat!(
    "your employment|your dismissal|your disciplinary|your benefit*|your housing benefit|your test|your smear|your treatment|your diagnosis|your salary|your custody|your child*|eich cyflogaeth|eich budd-dal*|eich prawf|votre emploi|votre licenciement|vos allocations|votre salaire|votre traitement|Ihr Arbeitsverhältnis|Ihre Kündigung|Ihr Befund|Ihr Gehalt|Ihr Bürgergeld|su despido|su contrato de trabajo|su prestación|su tratamiento|",
    "su nómina|il suo licenziamento|il suo rapporto di lavoro|la sua terapia|il suo stipendio|o seu despedimento|o seu contrato de trabalho|o seu subsídio|o seu salário|uw ontslag|uw uitkering*|uw bijstandsuitkering|uw behandeling|uw salaris|Pana zatrudnieni*|Pani zatrudnieni*|Pana zasił*|Pani zasił*|Pana leczeni*|Pani leczeni*|din anställning|ditt bidrag|din behandling|din lön|",
);
