//! The words of form letters: what an organisation calls the one reader it writes to, and what such a reader has with it.
//! A word may go on by up to three letters, one with `=` may not. No native speaker has read any but the English words.

/// What opens a salutation, and what stands between its parts.
pub(super) static OPEN: &str = "dear valued hello hi annwyl helo cher chère bonjour bonsoir sehr geehrte geehrter geehrtes liebe \
    lieber liebes werte werter guten tag hallo estimado estimada apreciado apreciada querido querida muy hola buenos días gentile \
    gentilissimo gentilissima egregio caro cara buongiorno salve prezado prezada exmo exma ilmo ilma olá bom dia geachte \
    beste goedendag szanowny szanowna drogi droga dzień dobry bästa bäste kära käre hej or and neu a ou et oder und o y e \
    ed en of i lub och eller";

/// One reader of whom nothing is known. In German that is "Damen und Herren"; a couple is greeted by name.
pub(super) static ANYBODY: &str = "sir madam syr fadam madame monsieur señor señora mío mía sr sra signore signora senhor \
    senhora heer mevrouw mijnheer meneer panie pani pan \
    damen herren";

/// One reader by what the reader is to the sender: never a parent, an owner or a neighbour, of whom two may be one party, and
/// never a supplier, a guest, an author or a candidate for a job.
pub(super) static CALLED: &str = "client customer patient applicant claimant policyholder tenant member student \
    taxpayer complainant appellant beneficiary borrower debtor insured leaseholder witness victim survivor participant resident \
    gleient gwsmer glaf ymgeisydd hawlydd denant aelod fyfyriwr breswylydd achwynydd dyst fuddiolwr \
    cliente patiente adhérent adhérente assuré assurée locataire allocataire demandeur demandeuse étudiant \
    étudiante usager usagère bénéficiaire sociétaire contribuable requérant requérante plaignant plaignante sinistré sinistrée \
    membre administré administrée \
    kunde kundin patientin mandant mandantin klient klientin mieter mieterin antragsteller antragstellerin \
    versicherter versicherte versicherungsnehmer versicherungsnehmerin mitglied studierender studierende studentin bürger \
    bürgerin teilnehmer teilnehmerin schuldner schuldnerin geschädigter geschädigte zeuge zeugin bewohner bewohnerin \
    anspruchsteller anspruchstellerin kläger klägerin \
    clienta paciente afiliado afiliada asegurado asegurada inquilino inquilina arrendatario arrendataria solicitante \
    alumno alumna estudiante socio socia beneficiario beneficiaria contribuyente denunciante perjudicado perjudicada \
    reclamante interesado interesada \
    paziente iscritto iscritta associato associata assicurato assicurata richiedente studente studentessa socia contribuente \
    assistito assistita ricorrente cittadino cittadina \
    utente associado associada sócio sócia segurado segurada arrendatário arrendatária requerente estudante aluno aluna \
    beneficiário beneficiária contribuinte munícipe \
    cliënt cliënte klant patiënt patiënte huurder lid verzekerde aanvrager studente bewoner deelnemer \
    inwoner belastingplichtige polishouder getuige slachtoffer \
    kliencie klientko pacjencie pacjentko wnioskodawco wnioskodawczyni najemco najemczyni lokatorze lokatorko członku \
    członkini ubezpieczony ubezpieczona beneficjencie beneficjentko studencie studentko podopieczny \
    podopieczna podatniku poszkodowany poszkodowana świadku \
    kund medlem hyresgäst sökande försäkringstagare brukare målsägande vittne bidragstagare";

/// The same in Japanese, which writes no blanks: each stands before one of `JAPANESE_ENDS`.
pub(super) static JAPANESE_CALLED: &str = "お客様 お客さま 顧客 契約者 患者 依頼者 入居者 申請者 利用者 会員 組合員 受験者 相談者 被保険者 受給者 \
    請求者 被害者 学生";

/// 各位 speaks to each of many.
pub(super) static JAPANESE_ENDS: &str = "様 さま 各位 殿";

/// What a letter tells the one reader of, by language: words for "your" that speak to one, and what is the reader's own.
/// An order, an invoice, an account or a subscription is no such thing: it is what shops and suppliers write about.
pub(super) static OWN: [(&str, &str); 10] = [
    (
        "your",
        "application claim appointment case file complaint hearing benefit tenancy rent referral \
        treatment visa permit appeal grievance compensation award debt arrears assessment medication prescription injury fire \
        result enrolment dismissal diagnosis admission loan mortgage accident pension allowance income disclosure tuition scholarship bursary",
    ),
    (
        "eich dy ch=",
        "cais apwyntiad achos ffeil cwyn gwrandawiad budd= hawliad tenantiaeth rhent triniaeth fisa apêl achwyniad \
        iawndal dyled asesiad presgripsiwn anaf canlyniad trwydded benthyciad morgais lwfans pensiwn ffioedd ysgoloriaeth",
    ),
    (
        "votre vos ton= ta= tes=",
        "demande dossier rendez sinistre plainte audience affaire réclamation recours indemnisation allocation \
        prestation loyer convocation résultat traitement ordonnance inscription préjudice dette impayé licenciement \
        incendie accident aménagement créance bail titre= pension permis signalement bourse",
    ),
    (
        "ihr ihre ihren ihrem ihrer ihres dein deine deinen deinem deiner deines",
        "antrag termin akte fall verfahren schaden brandschaden wasserschaden beschwerde klage anhörung verhandlung \
        mietkonto befund ergebnis behandlung rezept entschädigung anspruch bescheid aufenthaltstitel visum unfall prüfung \
        einspruch widerspruch kündigung schulden anzeige aussage mietrückstand gütetermin kredit rente wohngeld aufenthaltserlaubnis meldung zeugenaussage kindergeld \
        exmatrikulation semesterbeitrag stipendium",
    ),
    (
        "su= sus= tu= tus=",
        "solicitud expediente cita siniestro denuncia vista caso reclamación recurso indemnización prestación \
        alquiler resultado tratamiento receta permiso demanda deuda juicio audiencia beca despido incendio \
        accidente conciliación préstamo hipoteca pensión dictamen matrícula",
    ),
    (
        "suo= sua= suoi= sue= tuo= tua= tuoi= tue=",
        "domanda pratica appuntamento sinistro denuncia udienza causa reclamo ricorso indennizzo sussidio \
        canone esito referto terapia visita ricetta permesso debito risarcimento fascicolo incendio conciliazione \
        licenziamento incidente mutuo prestito assegno pensione segnalazione tasse= carriera",
    ),
    (
        "seu= sua= seus= suas= teu= tua=",
        "processo consulta sinistro queixa audiência caso reclamação recurso indemnização indenização subsídio \
        prestação renda aluguel resultado tratamento receita visto autorização dívida requerimento exame incêndio \
        despedimento acidente empréstimo pensão abono denúncia propinas matrícula",
    ),
    (
        "uw= je= jouw=",
        "aanvraag afspraak dossier zaak schade schadeclaim klacht zitting gehoor bezwaar beroep uitkering toeslag huur \
        huurachterstand uitslag behandeling recept vergunning schuld aangifte claim brand= ontslag intake verblijfsvergunning verblijfsdocument bijstand hypotheek lening huurtoeslag melding collegegeld studiefinanciering",
    ),
    (
        "twój twoja twoje twoją twojej twojego twojemu twoim pana pani",
        "wniosek wniosku podanie wizyta wizyty wizytę szkoda szkody szkodę skarga skargi skargę \
        rozprawa rozprawy rozprawę sprawa sprawy sprawę sprawie odwołanie zasiłek zasiłku świadczenie odszkodowanie roszczenie \
        czynsz wynik leczenie recepta zezwolenie dług zaległość pożar termin kredyt emerytura emeryturę emerytury renta rentę zgłoszenie zgłoszenia czesne czesnego stypendium",
    ),
    (
        "din= ditt= dina=",
        "ansökan ärende anmälan skada klagomål förhandling mål= överklagande bidrag hyra provsvar behandling \
        recept tillstånd skuld utredning akt= brand= uppsägning asylutredning sjukskrivning uppehållstillstånd pension asylansökan studieavgift stipendium",
    ),
];

/// The same in Japanese, where the honorific says whose it is.
pub(super) static JAPANESE_OWN: &str = "ご申請 ご請求の ご相談 あなたの申請 あなたの期日 あなたの請求 審査結果 選考結果 診察 期日 給付 滞納 授業料 学費 除籍 奨学金";

/// Of these a Japanese headline alone says enough: letters there often begin without a name.
pub(super) static JAPANESE_RESULT: [&str; 2] = ["審査結果", "選考結果"];
