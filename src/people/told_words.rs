//! What is said of a person and of nobody's business but theirs: words for `told`, in the topics' languages.
//! Data a native speaker can read and correct, phrases parted by `|`; none has read any but the English words yet.

use crate::text::fold::WordSet;

/// Said of somebody, these are a matter of theirs by themselves.
#[rustfmt::skip]
pub(super) const TOLD: &str = concat!(
    // English
    "tested positive|tests positive|testing positive|was diagnosed|been diagnosed|diagnosed with|is HIV positive|is HIV-positive|has HIV|has ADHD|has autism|living with HIV|lives with HIV|has cancer|has dementia|has schizophrenia|",
    "is terminally ill|is pregnant|had a miscarriage|had an abortion|had a breakdown|is an alcoholic|is addicted to|has relapsed|relapsed|in rehab|in detox|attempted suicide|tried to kill himself|tried to kill herself|",
    "took an overdose|self-harms|self-harmed|been self-harming|was sectioned|been sectioned|signed off with|off sick with|suffers from depression|suffers from anxiety|on suicide watch|",
    "was arrested|been arrested|is on bail|on bail for|been remanded|was remanded|in custody|in police custody|in custody of the police|in the custody of the police|in custody of the authorities|was sentenced|been sentenced|on probation for|has a criminal record|",
    "was raped|been raped|sexually assaulted|was assaulted|been assaulted|was abused by|abused by her|abused by his|victim of domestic|victim of sexual|victim of abuse|victim of rape|victim of stalking|victim of harassment|victim of trafficking|husband beats her|husband hits her|partner beats her|partner hits her|boyfriend hits her|wife hits him|moved to the refuge|moved to a refuge|in the refuge|",
    "been evicted|was evicted|is being evicted|facing eviction|behind with the rent|behind on the rent|made homeless|is homeless|",
    "applied for asylum|been refused asylum|was refused asylum|claimed asylum|be deported|was deported|gross misconduct|failed a drug test|failed the drug test|",
    "on a child protection plan|taken into care|in foster care|placed for adoption|filed for divorce|seeking a divorce|",
    "off with stress|off with depression|signed off sick|been hospitalised for|was hospitalised for|had a stroke|had a heart attack|is dying of|has epilepsy|has depression|has schizophrenia|is bipolar|is autistic|tested HIV positive|is having chemotherapy|having an abortion|is transitioning|was released from prison|is in prison|on the sex offenders register|was stalked by|was beaten by|is hiding from|fled from her|injunction against her|injunction against his|restraining order against|non-molestation order against|",
    "reported her partner|reported her husband|reported her ex|reported her boyfriend|reported her father|reported her stepfather|reported her boss|reported his wife|reported his partner|reported his ex|reported his father|called the police on her|called the police on his|left her husband|left his wife|threw her out|in intensive care|is in hospital|was admitted to hospital|was taken to hospital|come out of prison|came out of prison|turned up drunk|was drunk at work|on Universal Credit|on housing benefit|lost her baby|took her own life|took his own life|take her own life|take his own life|permanently excluded|going through a divorce|owes three months|owes two months|months' rent|months behind|on the child protection register|on the at-risk register|must not be collected by|not allowed to see|came out as|is a sex offender|has been drinking again|is drinking again|using again|lost custody|has lost custody|cannot pay the rent|can't pay the rent|",
    // Welsh
    "cael diagnosis|profi'n bositif|ei arestio|ei harestio|yn feichiog|yn ddigartref|ei dreisio|ei threisio|wedi ceisio lloches|ei ddedfrydu|ei dedfrydu|ei throi allan o'i chartref|ei droi allan o'i gartref|",
    "riportio ei gŵr|riportio ei phartner|wedi ei garcharu|ar fechnïaeth|yn dioddef o iselder|yn yr ysbyty|ceisio lladd ei hun|lladd ei hun|wedi colli'r babi|",
    // French
    "testé positif|testée positive|est séropositif|est séropositive|a été diagnostiqué|a été diagnostiquée|est atteint d'un cancer|est atteinte d'un cancer|est atteint du sida|est enceinte|fausse couche|tentative de suicide|tenté de se suicider|s'est suicidé|arrêt maladie pour|est alcoolique|est toxicomane|hospitalisé d'office|hospitalisée d'office|",
    "en garde à vue|été arrêté|été arrêtée|été interpellé|été interpellée|été incarcéré|été incarcérée|été violée|été violé|victime de viol|victime de violences|victime de harcèlement|victime d'agression|",
    "été expulsé de son logement|été expulsée de son logement|demandé l'asile|débouté du droit d'asile|licencié pour faute|licenciée pour faute|demande de divorce|placé en foyer|placée en foyer|",
    "est hospitalisé en psychiatrie|est hospitalisée en psychiatrie|internée en psychiatrie|en cure de désintoxication|en arrêt pour dépression|a été arrêté|a été arrêtée|est en prison|sorti de prison|sortie de prison|sous bracelet électronique|porté plainte contre son mari|plainte contre son mari|plainte contre son compagnon|plainte contre son conjoint|plainte contre son ex|plainte contre sa femme|battue par son mari|battue par son compagnon|frappée par son mari|fui son mari|a perdu son bébé|est à l'hôpital|est hospitalisé|est hospitalisée|touche le RSA|perçoit le RSA|a été mis en examen|a été mise en examen|mettre fin à ses jours|rechuté|exclu définitivement|exclue définitivement|plus le droit de voir|plus le droit de venir|perdu la garde|",
    // German
    "positiv getestet|ist HIV-positiv|ist an Krebs erkrankt|an Krebs erkrankt|ist schwanger|Fehlgeburt erlitten|Suizidversuch|Selbstmordversuch|ist alkoholabhängig|ist drogenabhängig|ist suchtkrank|in der Entzugsklinik|in die Psychiatrie|zwangseingewiesen|leidet an Depressionen|leidet unter Depressionen|wegen Depressionen krankgeschrieben|",
    "wurde festgenommen|festgenommen|wurde verhaftet|verhaftet|in Untersuchungshaft|in U-Haft|ist vorbestraft|wegen Körperverletzung|wegen Diebstahls|wurde vergewaltigt|vergewaltigt|wurde missbraucht|sexuell missbraucht|Opfer häuslicher Gewalt|von ihrem Mann geschlagen|ins Frauenhaus|im Frauenhaus|",
    "mit der Miete im Rückstand|wurde zwangsgeräumt|ist obdachlos|Asyl beantragt|Asylantrag wurde abgelehnt|wird abgeschoben|fristlos gekündigt|fristlos entlassen|die Scheidung eingereicht|in eine Pflegefamilie|in Obhut genommen|",
    "ihren Mann angezeigt|ihren Ehemann angezeigt|ihren Partner angezeigt|ihren Ex angezeigt|ihren Freund angezeigt|ihren Vater angezeigt|ihren Chef angezeigt|seine Frau angezeigt|vor ihrem Mann geflohen|von ihrem Partner geschlagen|liegt in der Psychiatrie|ist in der Psychiatrie|auf Entzug|sitzt im Gefängnis|ist im Gefängnis|aus dem Gefängnis entlassen|ist in Haft|wegen Burnout krankgeschrieben|das Leben nehmen|liegt im Krankenhaus|ist im Krankenhaus|auf der Intensivstation|bezieht Bürgergeld|bezieht Grundsicherung|lebt von Bürgergeld|betrunken zur Arbeit|trinkt wieder|nimmt wieder Drogen|einen Schlaganfall|das Baby verloren|das Sorgerecht verloren|das Sorgerecht entzogen|",
    // Spanish
    "dado positivo|dio positivo|es seropositivo|es seropositiva|tiene cáncer|está embarazada|aborto espontáneo|intento de suicidio|intentó suicidarse|de baja por depresión|de baja por ansiedad|es alcohólico|es alcohólica|fue detenido|fue detenida|ha sido detenido|ha sido detenida|fue arrestado|fue arrestada|antecedentes penales|",
    "fue violada|fue violado|víctima de violencia|víctima de malos tratos|víctima de abusos|su marido la pega|casa de acogida|ha sido desahuciado|ha sido desahuciada|fue desahuciado|fue desahuciada|solicitado asilo|solicitó asilo|despido disciplinario|demanda de divorcio|",
    "denunció a su marido|denunciado a su marido|denunció a su pareja|denunciado a su pareja|denunció a su ex|denunció a su padre|denunció a su jefe|denunció a su mujer|huyó de su marido|ingresado en psiquiatría|ingresada en psiquiatría|está en la cárcel|salió de la cárcel|con orden de alejamiento|orden de alejamiento contra su|de baja por estrés|está en el hospital|está ingresado|está ingresada|cobra el ingreso mínimo|quitarse la vida|ha recaído|expulsado del centro|expulsada del centro|ha perdido la custodia|perdió la custodia|ha sido diagnosticado de|ha sido diagnosticada de|fue diagnosticado de|fue diagnosticada de|le han diagnosticado|",
    // Italian
    "risultata positiva al|risultato positivo al|è sieropositivo|è sieropositiva|ha un tumore|è incinta|aborto spontaneo|tentato il suicidio|in malattia per depressione|è alcolista|è tossicodipendente|è stato arrestato|è stata arrestata|agli arresti domiciliari|ha precedenti penali|è stata violentata|è stato violentato|vittima di violenza|vittima di violenze|vittima di abusi|vittima di stalking|",
    "è stato sfrattato|è stata sfrattata|chiesto asilo|licenziato per giusta causa|licenziata per giusta causa|chiesto il divorzio|in una casa famiglia|",
    "denunciato il marito|denunciato il compagno|denunciato l'ex|denunciato suo marito|denunciato il padre|denunciato la moglie|ricoverata in psichiatria|ricoverato in psichiatria|è in clinica psichiatrica|è in comunità di recupero|è in carcere|uscito di prigione|uscita di prigione|picchiata dal marito|picchiata dal compagno|ha perso il bambino|è in ospedale|è ricoverato|è ricoverata|percepisce il reddito|togliersi la vita|ha avuto una ricaduta|perso l'affidamento|è stato diagnosticato|è stata diagnosticata|le hanno diagnosticato|gli hanno diagnosticato|",
    // Portuguese
    "testou positivo|é seropositivo|é seropositiva|é soropositivo|é soropositiva|tem cancro|tem câncer|está grávida|aborto espontâneo|tentativa de suicídio|tentou suicidar-se|tentou o suicídio|de baixa por depressão|é alcoólico|é alcoólica|foi detido|foi detida|foi preso|foi presa|tem antecedentes criminais|foi violada|foi estuprada|vítima de violência|vítima de abuso|vítima de abusos|foi despejado|foi despejada|pediu asilo|despedido por justa causa|despedida por justa causa|pediu o divórcio|",
    "denunciou o marido|denunciou o companheiro|denunciou o ex|denunciou o namorado|denunciou o pai|fez queixa do marido|queixa contra o marido|internado na psiquiatria|internada na psiquiatria|foi diagnosticado com|foi diagnosticada com|foi-lhe diagnosticado|foi-lhe diagnosticada|está na prisão|saiu da prisão|pulseira eletrónica|perdeu o bebé|está no hospital|está internado|está internada|recebe o RSI|pôr fim à vida|teve uma recaída|perdeu a guarda|",
    // Dutch
    "positief getest|is hiv-positief|heeft kanker|is zwanger|miskraam gehad|zelfmoordpoging|poging tot zelfdoding|is alcoholist|is verslaafd aan|in een afkickkliniek|ziek thuis met een depressie|werd aangehouden|is aangehouden|aangehouden door de politie|werd gearresteerd|is gearresteerd|heeft een strafblad|werd verkracht|is verkracht|werd mishandeld|is mishandeld|slachtoffer van huiselijk geweld|slachtoffer van misbruik|in een blijf-van-mijn-lijfhuis|",
    "huisuitzetting|uit huis gezet|asiel aangevraagd|op staande voet ontslagen|in een pleeggezin|uit huis geplaatst|",
    "haar man aangegeven|haar partner aangegeven|haar ex aangegeven|aangifte tegen haar man|aangifte tegen haar partner|aangifte tegen haar ex|aangifte tegen zijn vrouw|opgenomen in een psychiatrische|opgenomen op de psychiatrie|zit in de gevangenis|uit de gevangenis vrijgelaten|met een enkelband|overspannen thuis|met een burn-out thuis|is gediagnosticeerd met|de diagnose kanker|de voogdij verloren|ligt in het ziekenhuis|zit in de bijstand|leeft van de bijstand|gevlucht voor haar man|een einde aan haar leven|een einde aan zijn leven|is teruggevallen|",
    // Polish
    "pozytywny wynik testu|jest nosicielem|jest nosicielką|choruje na raka|ma raka|jest w ciąży|poroniła|próbę samobójczą|próbował popełnić samobójstwo|próbowała popełnić samobójstwo|jest alkoholikiem|jest alkoholiczką|jest uzależniony od|jest uzależniona od|na odwyku|choruje na depresję|został aresztowany|została aresztowana|został zatrzymany|została zatrzymana|był karany|była karana|została zgwałcona|została pobita|ofiarą przemocy|ofiarą gwałtu|zalega z czynszem|",
    "został eksmitowany|została eksmitowana|złożył wniosek o azyl|złożyła wniosek o azyl|zwolniony dyscyplinarnie|zwolniona dyscyplinarnie|złożył pozew o rozwód|złożyła pozew o rozwód|w rodzinie zastępczej|",
    "doniosła na męża|zgłosiła męża na policję|oskarżyła męża|oskarżyła partnera|uciekła od męża|odebrać sobie życie|znowu pije|leży w szpitalu|jest w szpitalu|trafił do szpitala|trafiła do szpitala|pobiera zasiłek|wrócił do nałogu|wróciła do nałogu|leży w szpitalu psychiatrycznym|trafił do szpitala psychiatrycznego|trafiła do szpitala psychiatrycznego|siedzi w więzieniu|wyszedł z więzienia|wyszła z więzienia|straciła dziecko|stracił prawa rodzicielskie|straciła prawa rodzicielskie|ma depresję|ma nowotwór|ma schizofrenię|",
    // Swedish
    "testade positivt|testats positivt|har cancer|är gravid|fick missfall|självmordsförsök|är alkoholist|är missbrukare|sjukskriven för depression|tvångsvårdas|har gripits|greps av polisen|greps av|är häktad|häktades|har våldtagits|blev våldtagen|blev misshandlad|misshandlats|utsatts för våld|utsatts för övergrepp|på kvinnojouren|har vräkts|blev vräkt|ska vräkas|sökt asyl|avskedats|ansökt om skilsmässa|omhändertagits|i familjehem|",
    "polisanmält sin man|polisanmälde sin man|anmält sin man|anmälde sin man|anmält sin sambo|anmälde sin sambo|polisanmält sin sambo|fått diagnosen|fick diagnosen|inlagd på psyket|inlagd på psykiatrin|sitter i fängelse|släpptes ur fängelset|har fotboja|sjukskriven för utbrändhet|förlorat vårdnaden|flytt från sin man|ta sitt liv|ligger på sjukhus|är inlagd på|lever på försörjningsstöd|får försörjningsstöd|ta livet av sig|har återfallit|fått återfall|blev slagen av|",
    // Who else it befell
    "other victim|another victim|dioddefwr arall|autre victime|anderes Opfer|andere Opfer|andere Geschädigte|otra víctima|altra vittima|outra vítima|andere slachtoffer|druga pokrzywdzona|drugi pokrzywdzony|andra målsäganden|人の被害者|",
    // Japanese
    "と診断され|陽性と判明|陽性でした|陽性反応|妊娠して|妊娠中です|流産し|自殺を図|自殺未遂|逮捕され|起訴され|有罪判決を受け|性的暴行を受け|虐待を受け|被害に遭いました|家賃を滞納|滞納しています|懲戒解雇|難民申請|",
    "夫を通報|認知症のため|認知症で|入院中|入院して|入院しました|うつ病のため|がんの治療|統合失調症で|発達障害が|生活保護を受け|自己破産|不登校に|夫から逃げ|精神科に入院|がんで入院|うつ病で|刑務所に入|前科が|離婚調停中|",
);

/// Said of a person or of a firm: a title, a role or a common given name has to tell which.
#[rustfmt::skip]
pub(super) const OF_ANYBODY: &str = "was convicted|been convicted|convicted of|found guilty|pleaded guilty|is in arrears|was in arrears|months in arrears|in arrears with|in arrears of|declared bankrupt|is bankrupt|fue condenado|fue condenada|ha sido condenado|ha sido condenada|été condamné|été condamnée|été mis en examen|été mise en examen|è stato condannato|è stata condannata|foi condenado|foi condenada|werd veroordeeld|is veroordeeld|został skazany|została skazana|har dömts för|dömdes för|en surendettement|Privatinsolvenz angemeldet|wegen Betrugs verurteilt";

/// Between a name and such words, these are whom the words are said of: "asked how many residents tested positive".
#[rustfmt::skip]
pub(super) const OTHERS: &str = concat!(
    "people|persons|residents|children|defendants|suspects|pupils|a pupil|tenants|a tenant|the tenant|patients|a patient|clients|a client|families|women|men|students|a student|someone|anyone|those|staff|employees|members|victims|adults|teenagers|parents|prisoners|offenders|how many|pobl|plant|cleifion|",
    "personnes|des gens|enfants|résidents|patients|femmes|hommes|élèves|locataires|Menschen|Leute|Kinder|Kindern|Bewohner|Patienten|Mieter|Frauen|Männer|Schüler|Personen|personas|niños|pacientes|residentes|mujeres|hombres|alumnos|inquilinos|persone|bambini|pazienti|donne|uomini|alunni|inquilini|pessoas|crianças|utentes|mulheres|homens|alunos|",
    "mensen|kinderen|bewoners|patiënten|vrouwen|mannen|leerlingen|huurders|ludzi|ludziom|osób|osoby|dzieci|pacjentów|kobiet|mężczyzn|människor|personer|barn|patienter|kvinnor|män|elever|hyresgäster|人々|住民|患者|",
);

/// Two together make a matter: the first said of somebody, and one of the second in the same sentence; and whether
/// nothing but people has it.
pub(super) const PAIRS: &[(&str, &str, bool)] = &[
    (DIAGNOSED, ILLNESSES, true),
    (PUNISHED, OFFENCES, true),
    (CHARGED, OFFENCES, false),
    (REPORTED, ASSAULTS, true),
    (NEIGHBOURS, REPORTS, false),
    (UNLIKE, AFFAIRS, false),
];

/// Who lives beside the reader and may have said something of them.
#[rustfmt::skip]
const NEIGHBOURS: &str = "next door|lives above|lives below|drws nesaf|nebenan|hiernaast|your neighbour|your neighbours|your neighbor|eich cymydog|eich cymdoges|votre voisin|votre voisine|vos voisins|Ihr Nachbar|Ihre Nachbarin|Ihrem Nachbarn|Ihrer Nachbarin|Ihre Nachbarn|su vecino|su vecina|sus vecinos|suo vicino|sua vicina|suoi vicini|seu vizinho|sua vizinha|uw buurman|uw buurvrouw|uw buren|Pana sąsiad*|Pani sąsiad*|er granne|era grannar|隣の";

#[rustfmt::skip]
const REPORTS: &str = "complain*|signalement*|reported|cwyn|cwyno*|gŵyn|plainte|plaint|dénonc*|signalé|Hinweis|Beschwerde|beschwert*|angezeigt|denunci*|queja*|segnala*|esposto|denúncia|queix*|melding|klacht|geklaagd|skarg*|zgłosi*|anmäl*|klagat|苦情|通報";

/// In front of somebody else whom a letter compares its reader with.
#[rustfmt::skip]
const UNLIKE: &str = "unlike|yn wahanol i|contrairement à|à la différence de|im Gegensatz zu|anders als|a diferencia de|a differenza di|al contrario di|ao contrário de|ao contrário da|ao contrário do|in tegenstelling tot|anders dan|w przeciwieństwie do|inaczej niż|till skillnad från|と違い|と違って|と異なり";

#[rustfmt::skip]
const AFFAIRS: &str = "whose|y gwrthodwyd|dont|deren|dessen|cuya|cuyo|la cui|il cui|cujo|cuja|wiens|wier|której|którego|vars";

/// Short for a word of an address, a birth or a number, with a full stop behind it.
#[rustfmt::skip]
static ABBREVIATED: &[&str] = &[
    "ul", "al", "pl", "os", "nr", "tel", "str", "no", "av", "avda", "bd", "rd", "st", "zam", "ur", "geb", "wohnh", "wg", "dob", "ref", "tlf", "tfn", "mob",
];

pub(super) static ABBREVIATIONS: WordSet = WordSet::new(ABBREVIATED);

/// Words that make what follows a third person's own.
#[rustfmt::skip]
static POSSESSIVE: &[&str] = &[
    "her", "his", "sa", "son", "ses", "ihre", "ihrer", "ihren", "ihres", "seine", "seiner", "seinen", "seines", "su", "sus", "sua", "suo", "suoi", "suas", "seu", "dela", "haar", "zijn", "jej", "jego", "hennes", "hans", "ei",
];

pub(super) static POSSESSIVES: WordSet = WordSet::new(POSSESSIVE);

/// Where [`TOLD`] begins so, somebody keeps a thing and nobody is held: "in custody of the keys".
pub(super) const KEPT: &str = "in custody of";

/// What somebody has besides illnesses and nobody else has to know of: "his probation".
#[rustfmt::skip]
pub(super) const HAD: &str = concat!(
    "methadone|antidepressants|antipsychotics|dialysis|abortion|miscarriage|overdose|suicide attempt|psychiatrist|arrest|conviction|probation|eviction|asylum claim|asylum application|iselder|tentative de suicide|psychiatre|arrestation|expulsion|demande d'asile|toxicomanie|",
    "Suizidversuch|Suchterkrankung|Krebserkrankung|Schwangerschaft|Verhaftung|Asylantrag|embarazo|adicción|detención|desahucio|solicitud de asilo|gravidanza|tossicodipendenza|arresto|sfratto|gravidez|detenção|despejo|zwangerschap|verslaving|zelfmoordpoging|arrestatie|asielaanvraag|depresja|depresji|uzależnienie|ciąża|aresztowanie|graviditet|missbruk|självmordsförsök|asylansökan|",
);

/// Who says so was wronged, or names who did it.
#[rustfmt::skip]
const REPORTED: &str = concat!(
    "reported|has reported|accused|made the allegation|made an allegation|made allegations|disclosed|riportiodd|a porté plainte|a déposé plainte|porté plainte|déposé plainte|dénoncé|angezeigt|Anzeige erstattet|denunció|ha denunciado|denunciado|acusó|ha denunciato|denunciò|sporto denuncia|denunciou|apresentou queixa|",
    "deed aangifte|aangifte gedaan|zgłosiła|zgłosił|zgłosiła się|oskarżyła|polisanmält|anmälde|被害届|",
);

/// What is done to somebody and nobody else's to tell. Thefts and frauds are reported every day.
#[rustfmt::skip]
const ASSAULTS: &str = concat!(
    "rape|sexual assault|sexual abuse|domestic abuse|domestic violence|sexual harassment|the assault|the abuse|cam-drin rhywiol|trais rhywiol|viol|agression sexuelle|violences|harcèlement sexuel|Vergewaltigung|sexuellen Missbrauch|sexuelle Belästigung|häusliche Gewalt|häuslicher Gewalt|Missbrauchs|violación|agresión sexual|abusos sexuales|acoso sexual|violencia de género|malos tratos|",
    "stupro|violenza sessuale|abusi|maltrattamenti|molestie sessuali|estupro|violação|abuso sexual|violência doméstica|assédio sexual|verkrachting|seksueel misbruik|huiselijk geweld|aanranding|gwałt|przemoc domową|molestowanie|våldtäkt|övergrepp|sexuellt ofredande|性的暴行|性被害|家庭内暴力|",
);

/// What a person is called in front of the name, where a firm would not be.
#[rustfmt::skip]
pub(super) const ROLES: &str = concat!(
    "tenant|resident|patient|pupil|student|claimant|neighbour|complainant|defendant|victim|witness|service user|denant|claf|locataire|patiente|élève|voisin|voisine|plaignante|Mieter|Mieterin|Patientin|Schüler|Schülerin|Nachbar|Nachbarin|Zeuge|Zeugin|inquilino|inquilina|paciente|alumno|alumna|vecino|vecina|paziente|alunno|alunna|vicino|vicina|victime|Opfer|Geschädigte|víctima|vittima|",
    "utente|aluno|aluna|vizinho|vizinha|huurder|huurster|patiënt|patiënte|leerling|buurman|buurvrouw|lokator|lokatorka|pacjent|pacjentka|uczeń|uczennica|sąsiad|sąsiadka|hyresgäst|hyresgästen|patienten|eleven|grannen|vítima|slachtoffer|pokrzywdzona|pokrzywdzony|målsäganden|dioddefwr|",
);

#[rustfmt::skip]
const DIAGNOSED: &str = concat!(
    "wegen einer|in Behandlung wegen|in Therapie wegen|atteint de|atteinte de|atteint d'un|atteinte d'une|traité pour|traitée pour|hospitalisé pour|hospitalisée pour|en tratamiento por|ingresado por|ingresada por|in cura per|affetto da|affetta da|em tratamento por|in behandeling voor|choruje na|leczy się na|leczona na|behandlas för|yn cael triniaeth am|",
    "treated for|being treated for|suffers from|is suffering from|has got|undergoing|souffre de|souffre d'un|souffre d'une|est suivi pour|est suivie pour|a été diagnostiqué|a été diagnostiqué à|diagnostiziert|erkrankt|leidet an|leidet unter|diagnosticado|diagnosticada|",
    "sufre|padece|diagnosticato|diagnosticata|soffre di|diagnosticado um|sofre de|vastgesteld|gediagnosticeerd|lijdt aan|zdiagnozowano|wykryto|cierpi na|diagnostiserats|diagnosticerats|lider av|yn dioddef o|",
);

#[rustfmt::skip]
pub(super) const ILLNESSES: &str = concat!(
    "cancer|breast cancer|leukaemia|leukemia|HIV|hepatitis|depression|schizophrenia|bipolar|psychosis|dementia|epilepsy|anorexia|bulimia|an eating disorder|PTSD|autism|ADHD|alcoholism|addiction|chemotherapy|a tumour|a brain tumour|",
    "canser|iselder|dementia|VIH|sida|dépression|schizophrène|schizophrénie|bipolaire|démence|épilepsie|anorexie|Krebs|Brustkrebs|Depression|Depressionen|Schizophrenie|Demenz|Epilepsie|Magersucht|Hepatitis|einem Tumor|",
    "cáncer|depresión|esquizofrenia|demencia|epilepsia|un tumor|tumore|un tumore|cancro|depressione|schizofrenia|demenza|câncer|um cancro|depressão|demência|",
    "kanker|borstkanker|depressie|schizofrenie|dementie|raka|raka piersi|nowotwór|depresję|schizofrenię|padaczkę|bröstcancer|cancer i|demens|schizofreni|ätstörning|epilepsi|",
    "diabetes|anxiety|burn-out|a stroke|multiple sclerosis|Parkinson's|Alzheimer's|self-harm|leucémie|sclérose en plaques|hépatite|Leukämie|Multiple Sklerose|Parkinson|Alzheimer|leucemia|esclerosis múltiple|hepatitis|sclerosi multipla|epatite|esclerose múltipla|hepatite|leukemie|białaczkę|stwardnienie rozsiane|leukemi|autyzm|autismo|autisme|Autismus|",
);

#[rustfmt::skip]
const CHARGED: &str = "charged with|accused of|under investigation for|accusé de|accusée de|angeklagt|verurteilt|acusado de|acusada de|accusato di";

#[rustfmt::skip]
const PUNISHED: &str = "cautioned for|dismissed for|suspended for|sacked for|fired for|excluded for|expelled for|lost her job for|lost his job for";

#[rustfmt::skip]
const OFFENCES: &str = concat!(
    "stealing|",
    "assault|theft|rape|murder|fraud|burglary|robbery|harassment|stalking|possession|drink driving|drug offences|an offence|abuse|misconduct|indecent|violence|bullying|vol|viol|agression|violences|fraude|escroquerie|Körperverletzung|Diebstahls|Betrugs|Vergewaltigung|Drogenbesitzes|robo|violación|agresión|estafa|hurto|furto|truffa|violenza|stupro|",
);

/// Said of somebody with a sum of money beside it: a debt.
#[rustfmt::skip]
pub(super) const OWES: &str = concat!(
    "owes|owe|arrears|in debt|rent arrears|behind with|debts of|ôl-ddyledion|mewn dyled|impayés|impayé|impayés de loyer|doit encore|im Rückstand|Rückstand|Mietrückstand|Mietschulden|Schulden|schuldet|debe|adeuda|moroso|morosa|impago|deve ancora|in mora|arretrati|em atraso|dívida de|deve|",
    "huurachterstand|betalingsachterstand|schuld van|zalega|zaległości|dług|hyresskulder|hyresskuld|skuld på|skulder på|滞納|",
);

/// Those who read stories together: whom they speak of is made up.
#[rustfmt::skip]
pub(super) const READING: &str = "book club|reading group|clwb darllen|club de lecture|Lesekreis|club de lectura|gruppo di lettura|clube de leitura|leesclub|klub książki|bokcirkel|読書会";

/// Of a text for the public: what it tells of somebody is told with their leave, or made up.
#[rustfmt::skip]
pub(super) const PUBLISHED: &str = concat!(
    "newsletter|press release|for immediate release|obituary|in loving memory|unsubscribe|read her story|read his story|read their story|her story|his story|fundraiser|fundraising|marathon|sponsor|novel|new series|season finale|in the play|in the film|the film|documentary|exhibition|biography|prime minister|cylchlythyr|datganiad i'r wasg|",
    "communiqué de presse|lettre d'information|se désabonner|roman|exposition|Pressemitteilung|Newsletter|abbestellen|Roman|Ausstellung|Theaterstück|nota de prensa|boletín|darse de baja|novela|exposición|comunicato stampa|disiscriverti|romanzo|mostra|comunicado de imprensa|romance|exposição|persbericht|nieuwsbrief|afmelden|tentoonstelling|informacja prasowa|powieść|wystawa|pressmeddelande|nyhetsbrev|utställning|ニュースレター|プレスリリース|小説|展覧会|",
);
