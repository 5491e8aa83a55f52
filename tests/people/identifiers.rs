//! Published specimens and numbers made by the standards' own rules, with and without what each kind asks for.

use blindcopy::draft::Day;
use blindcopy::people::identifiers;

const TODAY: Option<Day> = Some(Day { year: 2026, month: 11, day: 21 });

fn found(text: &str) -> Vec<(&'static str, &str)> {
    identifiers(text, TODAY).iter().map(|i| (i.kind, i.span.of(text))).collect()
}

/// Kind, text, the number in it.
#[rustfmt::skip]
const FOUND: &[(&str, &str, &str)] = &[
    ("uk-nhs-number", "943 476 5919", "943 476 5919"), ("uk-nhs-number", "NHS number: 9434765870", "9434765870"), ("uk-nhs-number", "His NHS no. is 401 023 2137.", "401 023 2137"),
    ("uk-nhs-number", "(NHS 943-476-5919)", "943-476-5919"), ("uk-nhs-number", "943-476-5919", "943-476-5919"), ("phone", "Ask 943-476-5919 first.", "943-476-5919"), ("phone", "Ann Lee\n617-864-0455", "617-864-0455"), ("uk-nhs-number", "Patient\tNHS no\nAnn Lee\t943-476-5919", "943-476-5919"), ("uk-nhs-number", "seen as 401-023-2137 today", "401-023-2137"), ("uk-nhs-number", "943 476 5919 (NHS number)", "943 476 5919"), ("uk-nhs-number", "Rhif GIG: 943 476 5919", "943 476 5919"),
    ("uk-chi-number", "CHI 0101011237", "0101011237"), ("uk-chi-number", "CHI number: 010101 1237", "010101 1237"),
    ("uk-nino", "AB123456C", "AB123456C"), ("uk-nino", "ab 12 34 56 c", "ab 12 34 56 c"), ("uk-nino", "NI number AA 11 22 33 B.", "AA 11 22 33 B"), ("uk-nino", "AB 123456 C", "AB 123456 C"), ("uk-nino", "AB123456 C", "AB123456 C"),
    ("uk-driving-licence", "licence MORGA753116SM9IJ", "MORGA753116SM9IJ"), ("uk-driving-licence", "MORGA753116SM9IJ35", "MORGA753116SM9IJ35"), ("uk-driving-licence", "MORGA657054SM9BF", "MORGA657054SM9BF"),
    ("uk-passport", "Passport number: 123456789", "123456789"), ("uk-passport", "passport AB1234567", "AB1234567"),
    ("uk-postcode", "lives at 14 Mill Lane, Leeds LS1 4AB", "LS1 4AB"), ("uk-postcode", "Postcode: SW1A 1AA", "SW1A 1AA"), ("uk-postcode", "Flat 2, 10 High Street\nLeeds\nLS1 4AB", "LS1 4AB"),
    ("uk-utr", "UTR 1123456789", "1123456789"), ("uk-upn", "UPN: B801200005001", "B801200005001"),
    ("uk-sort-code", "Sort code: 20-00-00", "20-00-00"), ("uk-bank-account", "account number 55779911", "55779911"), ("uk-sort-code", "20-00-00 55779911", "20-00-00"), ("uk-bank-account", "20-00-00 55779911", "55779911"),
    ("uk-cjs-urn", "URN 01AA0123424", "01AA0123424"), ("uk-crime-reference", "Crime ref: 1234567/24", "1234567/24"), ("uk-crime-reference", "crime reference number 42/12345/24", "42/12345/24"), ("uk-crime-reference", "CRIS 01/1234567/24", "01/1234567/24"),
    ("uk-crime-reference", "Occurrence 24000123456", "24000123456"), ("uk-crime-reference", "CAD 1234/05MAY24", "1234/05MAY24"), ("uk-crime-reference", "NFRC 123456789012", "123456789012"), ("uk-court-case", "case number 05/9876/123456L", "05/9876/123456L"),
    ("uk-pnc-id", "PNC ID 2004/1234567Q", "2004/1234567Q"), ("uk-cro-number", "CRO 123456/04A", "123456/04A"), ("uk-prison-number", "prison number A1234AA", "A1234AA"), ("uk-vehicle-registration", "registration AB12 CDE", "AB12 CDE"),
    ("ie-ppsn", "PPSN 6433435F", "6433435F"), ("ie-ppsn", "6433435OA", "6433435OA"), ("ie-ppsn", "PPS number: 1234567T", "1234567T"), ("ie-ppsn", "1234567FA", "1234567FA"), ("ie-eircode", "Eircode D02 AF30", "D02 AF30"),
    ("us-ssn", "536-90-4399", "536-90-4399"), ("us-ssn", "SSN: 536904399", "536904399"), ("us-itin", "ITIN 912-70-1234", "912-70-1234"), ("us-aba-routing", "routing number 021000021", "021000021"), ("us-npi", "NPI 1234567893", "1234567893"), ("us-mbi", "MBI 1EG4-TE5-MK73", "1EG4-TE5-MK73"),
    ("ca-sin", "123-456-782", "123-456-782"), ("ca-sin", "SIN: 046 454 286", "046 454 286"), ("au-tfn", "TFN 123 456 782", "123 456 782"), ("au-tfn", "tax file number 876 543 210", "876 543 210"), ("au-medicare", "Medicare 2123 45670 1", "2123 45670 1"),
    ("au-abn", "ABN 51 824 753 556", "51 824 753 556"), ("au-acn", "ACN 004 085 616", "004 085 616"), ("nz-ird", "IRD number 49-091-850", "49-091-850"), ("nz-ird", "IRD 136410132", "136410132"), ("nz-nhi", "NHI ZZZ0016", "ZZZ0016"), ("nz-nhi", "NHI ZVB97XQ", "ZVB97XQ"), ("nz-nhi", "NHI number: ALU18KZ", "ALU18KZ"),
    ("fr-nir", "295109912611193", "295109912611193"), ("fr-nir", "253072B07300470", "253072B07300470"), ("fr-nir", "n° de sécurité sociale : 2 95 10 99 126 111 93", "2 95 10 99 126 111 93"), ("fr-nir", "NIR 2 53 07 2B 073 004 70", "2 53 07 2B 073 004 70"),
    ("de-tax-id", "Steuer-ID: 36574261809", "36574261809"), ("de-tax-id", "Steuer-IdNr. 65 929 970 489", "65 929 970 489"), ("de-tax-id", "36574261809", "36574261809"), ("de-social-insurance", "Versicherungsnummer 15 070649 C 103", "15 070649 C 103"), ("de-social-insurance", "15070649C103", "15070649C103"),
    ("es-dni", "54362315K", "54362315K"), ("es-dni", "DNI 12.345.678-Z", "12.345.678-Z"), ("es-dni", "DNI: 12345678-Z", "12345678-Z"), ("es-nie", "X2482300W", "X2482300W"), ("es-nie", "NIE X-2482300-W", "X-2482300-W"), ("es-nie", "nie x-2482300-w", "x-2482300-w"), ("es-nuss", "NUSS 281234567840", "281234567840"),
    ("it-codice-fiscale", "RCCMNL83S18D969H", "RCCMNL83S18D969H"), ("it-codice-fiscale", "rssmra85t10a562s", "rssmra85t10a562s"), ("it-codice-fiscale", "codice fiscale RSS MRA 85T10 A562S", "RSS MRA 85T10 A562S"), ("it-partita-iva", "P.IVA 00743110157", "00743110157"),
    ("fr-spi", "Numéro fiscal : 30 23 217 600 053", "30 23 217 600 053"), ("fr-spi", "SPI 3023217600053", "3023217600053"), ("es-nie", "NIF: M1234567L", "M1234567L"), ("be-national-number", "BIS-nummer: 98472899765", "98472899765"),
    ("jp-my-number", "マイナンバー：6214 9832 0257", "6214 9832 0257"), ("jp-my-number", "個人番号は621498320257です", "621498320257"), ("pt-niss", "NISS: 12345678902", "12345678902"),
    ("pt-nif", "NIF: 501964843", "501964843"), ("pt-nif", "contribuinte 123 456 789", "123 456 789"), ("nl-bsn", "BSN 111222333", "111222333"), ("nl-bsn", "burgerservicenummer: 1112.22.333", "1112.22.333"), ("be-national-number", "85.07.30-033.28", "85.07.30-033.28"), ("be-national-number", "rijksregisternummer 17073003384", "17073003384"),
    ("pl-pesel", "PESEL: 44051401359", "44051401359"), ("pl-pesel", "44051401359", "44051401359"), ("se-personnummer", "811228-9874", "811228-9874"), ("se-personnummer", "personnummer 198112289874", "198112289874"), ("se-personnummer", "19811228-9874", "19811228-9874"),
    ("no-fodselsnummer", "01010750160", "01010750160"), ("no-fodselsnummer", "fødselsnummer 010107 50160", "010107 50160"), ("fi-hetu", "131052-308T", "131052-308T"), ("fi-hetu", "henkilötunnus 131052A308T", "131052A308T"), ("dk-cpr", "CPR-nr. 211062-5629", "211062-5629"), ("dk-cpr", "cpr 2110625629", "2110625629"), ("se-personnummer", "personnummer 121212+1212", "121212+1212"), ("date-of-birth", "佐藤恵子様（昭和33年4月12日生）", "昭和33年4月12日"), ("date-of-birth", "1958年4月12日生まれ", "1958年4月12日"), ("date-of-birth", "生年月日：平成2年1月8日", "平成2年1月8日"), ("be-national-number", "rijksregisternummer 00.00.01-001.66", "00.00.01-001.66"), ("bg-egn", "ЕГН 7523169263", "7523169263"), ("fi-hetu", "henkilötunnus 131052+308T", "131052+308T"),
    ("in-aadhaar", "2341 2341 2346", "2341 2341 2346"), ("in-pan", "PAN AAAPL1234C", "AAAPL1234C"), ("za-id", "8001015009087", "8001015009087"), ("za-id", "ID number 800101 5009 087", "800101 5009 087"), ("ch-ahv", "756.9217.0769.85", "756.9217.0769.85"), ("at-social-insurance", "SVNR 1237 010180", "1237 010180"),
    ("cz-rodne-cislo", "rodné číslo 710319/2745", "710319/2745"), ("bg-egn", "EGN 8001056035", "8001056035"), ("ro-cnp", "CNP 1630615123457", "1630615123457"), ("hr-oib", "OIB 33392005961", "33392005961"), ("si-emso", "EMŠO 0101006500006", "0101006500006"), ("ee-isikukood", "isikukood 36805280109", "36805280109"), ("lt-asmens-kodas", "asmens kodas 38703181745", "38703181745"),
    ("gr-amka", "AMKA 01013099997", "01013099997"), ("tr-tckn", "TC kimlik no 17291716060", "17291716060"), ("il-id", "teudat zehut 039337423", "039337423"), ("is-kennitala", "kennitala 120174-3399", "120174-3399"),
    ("br-cpf", "390.533.447-05", "390.533.447-05"), ("br-cpf", "CPF 39053344705", "39053344705"), ("kr-rrn", "970101-1234569", "970101-1234569"), ("cn-ric", "360426199101010071", "360426199101010071"), ("cn-ric", "11010519491231002X", "11010519491231002X"), ("sg-nric", "NRIC S1234567D", "S1234567D"), ("my-nric", "MyKad 770305-02-1234", "770305-02-1234"), ("mx-curp", "BOXW310820HNERXN09", "BOXW310820HNERXN09"),
    ("iban", "GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 19"), ("iban", "GB82WEST12345698765432", "GB82WEST12345698765432"), ("iban", "IBAN: DE89370400440532013000.", "DE89370400440532013000"), ("iban", "FR1420041010050500013M02606", "FR1420041010050500013M02606"), ("iban", "NO9386011117947", "NO9386011117947"), ("iban", "de89 3704 0044 0532 0130 00", "de89 3704 0044 0532 0130 00"),
    ("payment-card", "4242424242424242", "4242424242424242"), ("payment-card", "5555 5555 5555 4444", "5555 5555 5555 4444"), ("payment-card", "2223003122003222", "2223003122003222"), ("payment-card", "3782 822463 10005", "3782 822463 10005"), ("payment-card", "6011-1111-1111-1117", "6011-1111-1111-1117"), ("payment-card", "card 4222222222222", "4222222222222"),
    ("phone", "07700 900123", "07700 900123"), ("phone", "07700900123", "07700900123"), ("phone", "01632 960 123", "01632 960 123"), ("phone", "020 7946 0123", "020 7946 0123"), ("phone", "(0161) 496 0123", "(0161) 496 0123"), ("phone", "+44 (0)20 7946 0123", "+44 (0)20 7946 0123"), ("phone", "+44 7700 900123", "+44 7700 900123"),
    ("phone", "+1 415 555 0132", "+1 415 555 0132"), ("phone", "(415) 555-0132", "(415) 555-0132"), ("phone", "415-555-0132", "415-555-0132"), ("phone", "+353 1 496 0123", "+353 1 496 0123"), ("phone", "06 12 34 56 78", "06 12 34 56 78"), ("phone", "Tel.: 030/1234567", "030/1234567"), ("phone", "0171 1234567", "0171 1234567"),
    ("phone", "móvil 612 345 678", "612 345 678"), ("phone", "06-12345678", "06-12345678"), ("phone", "070-123 45 67", "070-123 45 67"), ("phone", "tlf. 12 34 56 78", "12 34 56 78"), ("phone", "電話：03-1234-5678", "03-1234-5678"), ("phone", "004915112345678", "004915112345678"), ("phone", "kom. 501 234 567", "501 234 567"),
    ("date-of-birth", "DOB: 02/12/1984", "02/12/1984"), ("date-of-birth", "born on 2 December 1984", "2 December 1984"), ("date-of-birth", "d.o.b. 2.12.84", "2.12.84"), ("date-of-birth", "geboren am 2. Dezember 1984 in Bonn", "2. Dezember 1984"), ("date-of-birth", "née le 02/12/1984", "02/12/1984"), ("date-of-birth", "生年月日：1984年12月2日", "1984年12月2日"), ("date-of-birth", "Born: Dec 2, 1984", "Dec 2, 1984"), ("date-of-birth", "nata a Roma il 02/12/1984", "02/12/1984"), ("date-of-birth", "dyddiad geni 2 Rhagfyr 1984", "2 Rhagfyr 1984"), ("date-of-birth", "ur. 2 grudnia 1984 r.", "2 grudnia 1984"), ("date-of-birth", "född 1984-12-02", "1984-12-02"),
    ("email", "write to a.b+c@mail.example.org.", "a.b+c@mail.example.org"), ("ip-address", "logged in from 81.2.69.142", "81.2.69.142"), ("ip-address", "IP 10.0.0.1", "10.0.0.1"), ("ip-address", "from 2001:db8::8a2e:370:7334 today", "2001:db8::8a2e:370:7334"), ("mac-address", "00:1b:44:11:3a:b7", "00:1b:44:11:3a:b7"), ("imei", "IMEI 490154203237518", "490154203237518"),
    ("uk-vat-number", "VAT number GB 980 7806 84", "GB 980 7806 84"), ("uk-vat-number", "Name\tVAT no\nAnn\tGB980780684", "GB980780684"), ("it-partita-iva", "P.IVA IT00743110157", "IT00743110157"), ("pl-nip", "NIP: PL8567346215", "PL8567346215"), ("pt-nif", "(NIF PT501964843)", "PT501964843"),
    ("iban", "IBAN NO 93 8601 11 17947", "NO 93 8601 11 17947"), ("iban", "ES 91 2100 0418 4502 0005 1332.", "ES 91 2100 0418 4502 0005 1332"), ("iban", "NO93.8601.11.17947", "NO93.8601.11.17947"), ("iban", "GB29\u{2009}NWBK\u{2009}6016\u{2009}1331\u{2009}9268\u{2009}19", "GB29\u{2009}NWBK\u{2009}6016\u{2009}1331\u{2009}9268\u{2009}19"),
    ("payment-card", "card number 3056930009020004", "3056930009020004"), ("payment-card", "Diners card 30569309025904", "30569309025904"), ("payment-card", "30569309025904", "30569309025904"), ("iban", "Lv80 bank 0000 4351 9500 1", "Lv80 bank 0000 4351 9500 1"),
    ("es-nie", "NIE: x-2482300w", "x-2482300w"), ("es-nie", "es X 2482300 W.", "X 2482300 W"), ("es-dni", "DNI 99999999R", "99999999R"), ("sg-nric", "NRIC: s1234567d", "s1234567d"), ("uk-nino", "NI number: HH012345", "HH012345"), ("uk-upn", "UPN M80120000500A", "M80120000500A"), ("hr-oib", "OIB: HR33392005961", "HR33392005961"), ("it-partita-iva", "Codice fiscale: 00743110157", "00743110157"),
    ("imei", "IMEI 49-015420-323751", "49-015420-323751"), ("imei", "IMEI 49-015420-323751-07", "49-015420-323751-07"), ("il-id", "teudat zehut 39337423", "39337423"), ("za-id", "SA ID 8001015009004", "8001015009004"), ("kr-rrn", "주민등록번호 971013-9019902", "971013-9019902"), ("is-kennitala", "kennitala 450401-3150", "450401-3150"), ("lt-asmens-kodas", "asmens kodas 96813280109", "96813280109"), ("ee-isikukood", "isikukood 16805280107", "16805280107"),
    ("se-personnummer", "personnummer 19121212+1212", "19121212+1212"), ("se-personnummer", "personnummer 191212121212", "191212121212"), ("se-personnummer", "personnummer 870512-T989", "870512-T989"), ("no-fodselsnummer", "sendt til 18-06-15-92527 i dag", "18-06-15-92527"), ("pl-pesel", "PESEL 02270800010", "02270800010"), ("tr-tckn", "TC Kimlik No\t17291716060\tAnkara", "17291716060"),
    ("it-codice-fiscale", "è RSS MRA 85T10 A562S.", "RSS MRA 85T10 A562S"), ("mac-address", "00-1b-44-11-3a-b7", "00-1b-44-11-3a-b7"), ("ca-sin", "Social Insurance Number: 046 454 286", "046 454 286"), ("es-dni", "54362315 K", "54362315 K"), ("dk-cpr", "Navn;CPR-nr.;By\nAnn;051060-4133;Ribe", "051060-4133"), ("si-emso", "EMŠO 0506984507250", "0506984507250"),
    ("nl-bsn", "bsnnummer 111222333", "111222333"), ("be-national-number", "rijksregisternummer：17073003384", "17073003384"), ("fi-hetu", "henkilötunnus: 131052-308T", "131052-308T"), ("phone", "Puhelinnumero 040 1234567", "040 1234567"), ("de-health-insurance", "Versichertennr. X110411319", "X110411319"), ("in-aadhaar", "Aadhaar card number 234123412346", "234123412346"), ("phone", "cell. 514 555-0132", "514 555-0132"), ("phone", "Tel: 11 2345-6789", "11 2345-6789"), ("phone", "tel. 71 123-45-67", "71 123-45-67"), ("phone", "Tel.-Nr.: 030/23125-123", "030/23125-123"),
    ("date-of-birth", "DOB 021284", "021284"), ("date-of-birth", "född 19841202.", "19841202"), ("date-of-birth", "Name\tDOB\nAnn Lee\t841202", "841202"), ("date-of-birth", "født 2/12-1984", "2/12-1984"), ("date-of-birth", "syntynyt 2. joulukuuta 1984", "2. joulukuuta 1984"), ("date-of-birth", "née à Lyon le 2 décembre 1984", "2 décembre 1984"), ("date-of-birth", "Wedi'i geni ar 3ydd Mai 1971", "3ydd Mai 1971"),
    ("uk-nino", "National Insurance No. (AB-12-34-56-C)", "AB-12-34-56-C"), ("uk-nino", "seen: AB-12-34-56-C", "AB-12-34-56-C"), ("uk-nino", "NI number AB-123456-C", "AB-123456-C"), ("uk-upn", "He moved here in May (B801200005001).", "B801200005001"), ("uk-driving-licence", "His driving licence is MORGA 657054 SM9IJ.", "MORGA 657054 SM9IJ"), ("uk-driving-licence", "licence no. MORGA\u{a0}657054\u{a0}SM9IJ", "MORGA\u{a0}657054\u{a0}SM9IJ"),
    ("uk-utr", "Her self assessment reference, 11234 56789, is on it.", "11234 56789"), ("uk-nhs-number", "943-476-5919 (NHS No.)", "943-476-5919"), ("uk-utr", "1123456789 (his Unique Taxpayer Reference)", "1123456789"), ("nz-ird", "Inland Revenue number 49-091-850", "49-091-850"), ("us-ein", "Tax ID: 12-3456789", "12-3456789"), ("de-health-insurance", "Krankenversichertennummer: A123456780", "A123456780"), ("de-health-insurance", "KVNR X110411319", "X110411319"), ("de-health-insurance", "Name\tVersicherten-Nr.\nVogel\tX 110 411 319", "X 110 411 319"),
    ("es-nuss", "Núm. S.S.: 28/12345678/40", "28/12345678/40"), ("pt-nif", "N.º de identificação fiscal 501964843", "501964843"), ("se-personnummer", "samordningsnr 197010632391", "197010632391"), ("fr-nir", "NIR 353072B07300420", "353072B07300420"),
    ("phone", "Tel: 08-465 004 12", "08-465 004 12"), ("phone", "tfn 031-390 06 12", "031-390 06 12"), ("phone", "Ph: 011-23456789", "011-23456789"), ("phone", "Tel.: (11) 2345-6789", "(11) 2345-6789"), ("phone", "Cel. 11 91234 5678", "11 91234 5678"), ("date-of-birth", "Sie ist am 3. Mai 1971 geboren.", "3. Mai 1971"), ("date-of-birth", "synt. 3.5.1971", "3.5.1971"), ("date-of-birth", "Nació el 3 de mayo de 1971.", "3 de mayo de 1971"),
];

#[test]
fn published_specimens_are_found_with_exact_spans() {
    let missed: Vec<_> = FOUND
        .iter()
        .filter(|(kind, text, number)| !found(text).contains(&(*kind, *number)))
        .map(|(kind, text, _)| (kind, text, found(text)))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// Kind that must not be given, text.
#[rustfmt::skip]
const REFUSED: &[(&str, &str)] = &[
    ("uk-nhs-number", "NHS number 943 476 5871"), ("uk-nhs-number", "999 123 4560"), ("uk-nhs-number", "Reach me at 617-864-0455."), ("uk-nhs-number", "444 444 4444"), ("uk-nino", "QQ123456C"), ("uk-nino", "BG123456A"), ("uk-nino", "GB123456A"), ("uk-nino", "NK123456A"), ("uk-nino", "TN123456A"), ("uk-nino", "DA123456A"), ("uk-nino", "AO123456A"), ("uk-nino", "AB123456E"), ("uk-nino", "at 12 34 56 a"),
    ("uk-driving-licence", "99999657054SM9BF"), ("uk-postcode", "postcode QW1 1AA"), ("uk-postcode", "postcode A1 1A"), ("uk-postcode", "see M1 1AE"), ("phone", "tel 12345"), ("phone", "07700 90012"), ("phone", "2024-11-29 17:14"), ("phone", "0000 0000 0000"),
    ("iban", "GB29NWBK60161331926818"), ("payment-card", "1234567812345678"), ("payment-card", "4242424242424241"), ("us-ssn", "078-05-1120"), ("us-ssn", "219-09-9999"), ("us-ssn", "000-12-3456"), ("us-ssn", "666-12-3456"), ("us-ssn", "900-12-3456"), ("us-ssn", "536-00-4399"), ("us-ssn", "SSN: 5369-04399"), ("us-itin", "ITIN: 9127-01234"), ("in-aadhaar", "IBAN ES58 2038 1002 4160 0020 1234"), ("in-aadhaar", "account 2341 2341 2346 1234"), ("ca-sin", "SIN 999-999-999"), ("au-tfn", "TFN 999 999 999"),
    ("fr-spi", "SPI 3023217600054"), ("jp-my-number", "マイナンバー 621498320258"), ("jp-my-number", "order 621498320257"), ("pt-niss", "NISS 12345678903"), ("es-nie", "NIF: M1234567K"), ("es-nie", "part M1234567L"),
    ("ie-ppsn", "6433435E"), ("de-tax-id", "Steuer-ID 36554266806"), ("es-dni", "54362315Z"), ("mx-curp", "HOFL511016HOHGQV08"), ("ro-cnp", "CNP 2960605854401"), ("payment-card", "Kreditkarte 6011 7986 7127 8875"), ("uk-vat-number", "VAT GB 980 7806 85"), ("nl-bsn", "BSN 111252333"), ("uk-crime-reference", "crime 2024/25"), ("uk-crime-reference", "incident 12/05/2024"), ("date-of-birth", "DOB 31/02/1984"), ("date-of-birth", "DOB 02/12/2030"), ("date-of-birth", "meeting 02/12/1984"), ("pl-pesel", "PESEL 44051401358"), ("fi-hetu", "131052-308U"), ("za-id", "8001015009088"), ("no-fodselsnummer", "fødselsnummer 45014054018"), ("no-fodselsnummer", "fødselsnummer 18103970861"), ("dk-cpr", "CPR 2110525629"), ("se-personnummer", "personnummer 811228+9875"), ("iban", "IBAN NL56 3003 0A17 1643 00"), ("iban", "IBAN ES2121000418450200051331"),
    ("date-of-birth", "DOB 991399"), ("date-of-birth", "DOB 021284-1"), ("date-of-birth", "born in room 4, badge 021284"), ("phone", "call 12 2024-10-11"), ("phone", "My phone number is (415) 555"), ("nl-bsn", "bsnnumber111222333"),
    ("uk-nino", "kit AB-123456-C"), ("uk-nino", "AB-12-34-56-E"), ("uk-upn", "sent as B801200005002"), ("uk-upn", "SKU B801200005001"), ("uk-upn", "seen as M80120000500A"), ("de-health-insurance", "KVNR X110411310"), ("de-health-insurance", "X110411319"), ("phone", "TFN 456 782 123"), ("pt-nif", "Tax ID: 12-3456789"), ("iban", "NO23 8601 1117 946"),
    ("fi-hetu", "henkilötunnus 131052-9993"), ("uk-upn", "UPN E000200005001"), ("uk-nino", "NI number AB 12 34 56 E"), ("iban", "LV80 bANK 0000 4351 9500 1"), ("iban", "GB01 BARC 2071 4583 6083 87"), ("us-ssn", "SSN 189-09-2294"), ("us-ein", "EIN 07-1234567"), ("us-ein", "EIN 12-34-56789"), ("us-itin", "ITIN 900-70-0000"), ("my-nric", "MyKad 770305-00-1234"), ("cn-ric", "身份证号 990426199112010074"), ("kr-rrn", "주민등록번호 971013-9999904"), ("mx-curp", "CURP BACA890909MJCRMS05"), ("fr-nir", "NIR 880062009002280"), ("se-personnummer", "personnummer 150916-0006"), ("cz-rodne-cislo", "rodné číslo 530121/000"), ("it-codice-fiscale", "codice fiscale RSSMRA85B30A562G"), ("imei", "20240117103045"),
];

#[test]
fn wrong_check_digits_and_impossible_shapes_are_refused() {
    for (kind, text) in REFUSED {
        assert!(!found(text).iter().any(|(k, _)| k == kind), "{kind} in {text}: {:?}", found(text));
    }
}

#[test]
fn ordinary_numbers_are_not_marked() {
    for text in [
        "Order 4417-22 shipped in 3 boxes and the invoice total was 1,284.50 excluding VAT.",
        "Version 2.14.0 is live; build 20240117.3 took 14 min 22 s and 98.7% of checks passed.",
        "Reference 7781-AA-90 remains open",
        "Part LM071911D replaces the old one",
        "We pass 643959358 records a day",
        "Unpacking 30+20221128-1",
        "Table cell fixes (bgo#779835)",
        "01-02-03-04-05-06",
        "Invoice no. 0161 496 0123",
        "Order number 943 476 5919",
        "https://example.org/case/9434765919/view?id=4242424242424242",
        "Meeting ID: 812 3456 7890 Passcode: 123456",
        "2024-11-29 17:14",
        "between 1 April 2024 and 31 March 2025",
        "Firefox 115.0.2 and Chrome 120.0.6167.160",
        "ISBN 978-3-16-148410-0",
        "SIREN 732 829 320",
        "Rechnung 2024-000123",
        "EUR 1.234.567,89",
        "£1,234,567,890",
        "12345678901234567890123456789",
        "room 101, page 12, section 1.2.3.4",
        "10:12:30",
        "20240117103045",
        "HRB 123456",
        "INV-0012345678",
        "3.14159265358979",
        "Grid ref SU 123 456",
        "DE 81829 München",
        "Postcard",
        "A4 2B pencils",
        "COVID-19",
        "ISO 27001:2022",
        "B12 deficiency",
        "the 1990s",
        "£20-00-00",
        "Q3 2024 results were up 12.5%",
        "tracking number 1Z999AA10123456784",
        "Session 2024/25",
        "Room A1 1AB",
        "24/7",
        "Ext 4455",
        "since 1984-12-02",
        "make text steps interruptible (Closes: #998424)",
        "* call the hook (LP: #1919404)",
        "1:14~++20220202101403+91632c8ac97f",
        "libthrowable-perl (0.200013-1.1)",
        "Addressable: 01 02 03 04 05 06 07",
        "<Buffer 66 00 68 00 71 00 77 00 68>",
        "-99585767E-22",
        "section 2 of SP800-131A rev2",
        "incident record arn:aws:ssm-incidents::111122223333:record",
        "route 203.0.113.0/24 to the gateway",
        "DBD::DB2",
        "%001 010 000 001 000 101",
        "RFC 5322",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn columns_are_labels_for_their_cells() {
    let text = "Name\tDate of birth\tNHS number\tPostcode\tMobile\tEmail\nAnn Lee\t02/12/1984\t9434765919\tLS1 4AB\t07700 900123\ta@x.example\nBo Ray\t1990-01-31\t943 476 5870\tM1 1AE\t07700900456\tb@x.example\n";
    let kinds: Vec<_> = found(text).iter().map(|f| f.0).collect();
    let row = ["date-of-birth", "uk-nhs-number", "uk-postcode", "phone", "email"];
    assert_eq!(kinds, [row, row].concat());
    let csv =
        "Name,DOB,NI number,BSN\n\"Lee, Ann\",02/12/1984,AB123456C,111222333\nRay,31/01/1990,AB 12 34 56 C,111222333";
    let export = "first_name;date_of_birth;nhs_number;sort_code\nAnn;1984-12-02;9434765919;20-00-00";
    assert_eq!(
        found(export).iter().map(|f| f.0).collect::<Vec<_>>(),
        ["date-of-birth", "uk-nhs-number", "uk-sort-code"]
    );
    let kinds: Vec<_> = found(csv).iter().map(|f| f.0).collect();
    let row = ["date-of-birth", "uk-nino", "nl-bsn"];
    assert_eq!(kinds, [row, row].concat());
}

#[test]
fn labels_stand_in_cells_lines_and_lists() {
    assert_eq!(found("NHS number\t9434765919"), [("uk-nhs-number", "9434765919")]);
    assert_eq!(
        found("NHS number:\n9434765919\nDate of birth:\n02/12/1984"),
        [("uk-nhs-number", "9434765919"), ("date-of-birth", "02/12/1984")]
    );
    assert_eq!(found("BSN 111222333 and 123456782"), [("nl-bsn", "111222333"), ("nl-bsn", "123456782")]);
    assert_eq!(
        found("DOB 02/12/1984, NHS 9434765919"),
        [("date-of-birth", "02/12/1984"), ("uk-nhs-number", "9434765919")]
    );
}

/// Two numbers of one label, in full width, in brackets and quotes, beside marks.
#[test]
fn numbers_stand_beside_each_other_and_in_marks() {
    let pesel = ["44051401359", "02270800010"];
    for between in [", ", ",", " / ", "/", " and ", "; ", " & ", "\n"] {
        let text = format!("PESEL: {}{between}{}", pesel[0], pesel[1]);
        assert_eq!(found(&text), pesel.map(|number| ("pl-pesel", number)), "{text}");
    }
    for (open, close) in
        [("(", ")"), ("[", "]"), ("“", "”"), ("'", "'"), ("«\u{a0}", "\u{a0}»"), ("**", "**"), ("", "."), ("", "…")]
    {
        for (kind, number) in [("uk-nino", "AB 12 34 56 C"), ("fi-hetu", "131052\u{2011}308T"), ("es-nie", "X2482300W")]
        {
            let text = format!("we have {open}{number}{close} here");
            assert_eq!(found(&text), [(kind, number)], "{text}");
        }
    }
    assert_eq!(found("電話：０３－１２３４－５６７８"), [("phone", "０３－１２３４－５６７８")]);
    assert_eq!(found("ＮＨＳ番号 NHS: ９４３ ４７６ ５９１９。"), [("uk-nhs-number", "９４３ ４７６ ５９１９")]);
    assert_eq!(
        found("NHS number\u{2009}: 943\u{2009}476\u{2009}5919"),
        [("uk-nhs-number", "943\u{2009}476\u{2009}5919")]
    );
}

#[test]
fn parts_of_something_longer_are_no_numbers() {
    for number in [
        "PESEL: 144051401359",
        "PESEL: 440514013590",
        "PESEL: X44051401359",
        "PESEL: 44051401359Q",
        "BSN 111222333-4a",
        "IMEI: 35-209900-176148-1Q",
        "NHS number: 19434765919",
    ] {
        assert_eq!(found(number), [], "{number}");
    }
}

#[test]
fn any_text_is_scanned_without_panic_and_spans_fit() {
    let pieces = [
        "1",
        "12",
        "943",
        " ",
        "476 5919",
        "-",
        ".",
        "/",
        "@",
        "a",
        "é",
        "様",
        "\n",
        "\t",
        ",",
        "GB29",
        "NHS ",
        "DOB ",
        "+",
        "(",
        ")",
        ":",
        "AB",
        "Z",
        "2 May 1984",
        "x.example",
        "crime ref ",
        "\u{a0}",
        "\u{2009}",
        "４",
        "－",
        "€",
        "::",
        "IBAN",
        "tel ",
        "年",
        "case ",
        "passport ",
    ];
    let mut seed = 11u64;
    for _ in 0..15_000 {
        let mut text = String::new();
        for _ in 0..10 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(seed >> 33) as usize % pieces.len()]);
        }
        let mut at = 0;
        for i in identifiers(&text, TODAY) {
            assert!(i.span.start >= at && !i.span.is_empty(), "{text:?}");
            assert!(text.get(i.span.start as usize..i.span.end as usize).is_some(), "{text:?} {i:?}");
            at = i.span.end;
        }
    }
}

/// The documentation's table, from the code's.
fn documented() -> String {
    let mut page = String::from(
        "# Identifiers\n\nWhat the engine recognises in a text, written from `src/people/kinds.rs`. Shapes marked unconfirmed rest on what public bodies print on their own letters; no published standard was found for them.\n\nBlanks, hyphens and dots between groups may be of any kind and width. Between a label and its number may stand a remark in brackets. Where a label clearly means a number and its check fails, its groups are not taken for another number; only a kind without a check digit that the same label means is given out. Numbers in groups behind a bare \"ID\" or `#` are no telephone numbers, and prove nothing by their grouping.\n\n| id | class | what | must hold | is asked for besides | source |\n|---|---|---|---|---|---|\n",
    );
    for k in blindcopy::people::KINDS {
        page.push_str(&format!(
            "| `{}` | {} | {} | {} | {} | {} |\n",
            k.id,
            k.class.name(),
            k.what,
            k.check,
            k.needs,
            k.source
        ));
    }
    page
}

#[test]
fn every_kind_is_documented() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/identifiers.md");
    if std::env::var_os("BLINDCOPY_WRITE_DOCS").is_some() {
        std::fs::write(path, documented()).unwrap();
    }
    let page = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        page == documented(),
        "docs/identifiers.md differs from src/people/kinds.rs: run the tests once with BLINDCOPY_WRITE_DOCS=1"
    );
    let ids: std::collections::BTreeSet<_> = blindcopy::people::KINDS.iter().map(|k| k.id).collect();
    assert_eq!(ids.len(), blindcopy::people::KINDS.len(), "an id stands twice");
}
