//! What an identifier is, and every kind that the engine knows in one table: id, class, what it is, how it is checked, whence.
//! `docs/identifiers.md` is written from it, and a test compares the two.

use crate::text::Span;

/// What an identifier says about a person; rules weigh by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// E-mail address, telephone number.
    Contact,
    /// A home, or part of its address.
    Address,
    /// Date of birth.
    Birth,
    /// Number by which a state knows a person: social security, tax, population register.
    National,
    /// Number by which a health service knows a patient.
    Health,
    /// Bank account, card.
    Financial,
    /// Passport, identity card, driving licence.
    Document,
    /// Crime, court, police, prison, asylum.
    Justice,
    /// Schools.
    Education,
    /// Vehicle.
    Vehicle,
    /// Device or connection.
    Network,
    /// Number of an organisation; says nothing about a person.
    Organisation,
}

impl Class {
    /// The word for the documentation.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Class::Contact => "contact",
            Class::Address => "address",
            Class::Birth => "birth",
            Class::National => "national",
            Class::Health => "health",
            Class::Financial => "financial",
            Class::Document => "document",
            Class::Justice => "justice",
            Class::Education => "education",
            Class::Vehicle => "vehicle",
            Class::Network => "network",
            Class::Organisation => "organisation",
        }
    }
}

/// A number, address or date in the text that tells of a person or an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// Kebab-case id, from [`KINDS`].
    pub kind: &'static str,
    pub span: Span,
    pub class: Class,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindInfo {
    /// Kebab-case, as the command line prints it.
    pub id: &'static str,
    pub class: Class,
    pub what: &'static str,
    /// What must hold besides the shape.
    pub check: &'static str,
    /// What is asked for besides the number itself.
    pub needs: &'static str,
    pub source: &'static str,
}

macro_rules! kinds {
    ($($name:ident $id:literal $class:ident, $what:literal, $check:literal, $needs:literal, $source:literal;)*) => {
        /// A kind of identifier.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Kind { $($name),* }

        /// Every kind, in the order of [`Kind`].
        pub static KINDS: &[KindInfo] = &[$(KindInfo { id: $id, class: Class::$class, what: $what, check: $check, needs: $needs, source: $source }),*];
    };
}

#[rustfmt::skip]
kinds! {
    Email "email" Contact, "E-mail address", "domain with a dot", "nothing", "RFC 5322";
    Phone "phone" Contact, "Telephone number", "length; country code after +", "+, a national grouping, or a label", "ITU-T E.164, Ofcom numbering plan, NANPA";
    DateOfBirth "date-of-birth" Birth, "Date of birth", "real date, 0 to 115 years ago", "label or column", "Gregorian calendar";
    IpAddress "ip-address" Network, "IP address, version 4 or 6", "octets to 255; groups of RFC 4291", "three-digit octet, or label", "RFC 791, RFC 4291";
    MacAddress "mac-address" Network, "MAC address", "six pairs, one separator", "nothing", "IEEE 802";
    Imei "imei" Network, "Mobile device number", "Luhn; none in its forms of 14 and 16 digits", "label", "3GPP TS 23.003";
    Iban "iban" Financial, "International bank account number", "mod 97, the country's structure", "nothing", "ISO 13616, SWIFT IBAN registry";
    PaymentCard "payment-card" Financial, "Payment card number", "Luhn, issuer's prefix and length", "nothing; label for rare lengths and prefixes", "ISO/IEC 7812-1";
    Passport "passport" Document, "Passport number", "shape", "label", "ICAO Doc 9303";
    IdentityCard "identity-card" Document, "Identity card number", "shape", "label", "ICAO Doc 9303";
    DrivingLicence "driving-licence" Document, "Driving licence number outside the United Kingdom", "shape", "label", "AAMVA";
    Vin "vin" Vehicle, "Vehicle identification number", "17 characters, no I, O, Q", "label", "ISO 3779";
    UkNhsNumber "uk-nhs-number" Health, "NHS number (England, Wales, Isle of Man)", "mod 11", "grouping 3 3 4 (with hyphens only where no telephone in North America has it), label or column", "NHS Data Dictionary";
    UkChiNumber "uk-chi-number" Health, "Community Health Index number (Scotland)", "mod 11, real date", "label or column", "Public Health Scotland, National Data Catalogue";
    UkHscNumber "uk-hsc-number" Health, "Health and Care number (Northern Ireland)", "mod 11, range 320 000 0010 to 399 999 9999", "label", "Business Services Organisation, Northern Ireland";
    UkNino "uk-nino" National, "National Insurance number", "prefix rules, suffix A to D", "nothing; label without its suffix", "HMRC NIM39110";
    UkDrivingLicence "uk-driving-licence" Document, "Driving licence number (Great Britain)", "shape, possible date", "nothing", "DVLA";
    UkPassport "uk-passport" Document, "Passport number (United Kingdom)", "shape", "label", "HM Passport Office";
    UkPostcode "uk-postcode" Address, "Postcode with a street, a house number or a label", "letters by place", "street, label or column", "BS 7666-2, Royal Mail PAF";
    UkUtr "uk-utr" National, "Unique taxpayer reference", "mod 11", "label", "HMRC";
    UkUpn "uk-upn" Education, "Unique pupil number", "mod 23 letter, a local authority's number", "nothing; label for a temporary one", "Department for Education, UPN guide";
    UkSortCode "uk-sort-code" Financial, "Sort code", "shape", "label, or an account number beside it", "UK Finance";
    UkBankAccount "uk-bank-account" Financial, "Bank account number", "shape", "label, or a sort code beside it", "UK Finance";
    UkVatNumber "uk-vat-number" Organisation, "VAT registration number", "mod 97", "GB prefix or label", "HMRC VRT";
    UkCompanyNumber "uk-company-number" Organisation, "Company number", "shape", "label", "Companies House";
    UkCjsUrn "uk-cjs-urn" Justice, "Unique reference number of a criminal case", "shape (unconfirmed)", "label", "CPS, HMCTS";
    UkCourtCase "uk-court-case" Justice, "Court case reference", "shape", "label", "HMCTS";
    UkCrimeReference "uk-crime-reference" Justice, "Crime, incident or CAD reference", "shape (unconfirmed)", "label", "police forces' own notices";
    UkPncId "uk-pnc-id" Justice, "Police National Computer id", "shape (unconfirmed)", "label", "Home Office";
    UkCroNumber "uk-cro-number" Justice, "Criminal Records Office number", "shape (unconfirmed)", "label", "ACRO";
    UkPrisonNumber "uk-prison-number" Justice, "Prison number", "shape (unconfirmed)", "label", "HMPPS";
    UkHomeOfficeReference "uk-home-office-reference" Justice, "Home Office reference", "shape (unconfirmed)", "label", "Home Office";
    UkVehicleRegistration "uk-vehicle-registration" Vehicle, "Vehicle registration mark", "shape", "label", "DVLA INF104";
    IePpsn "ie-ppsn" National, "Personal public service number (Ireland)", "mod 23 letter", "nothing", "Department of Social Protection";
    IeEircode "ie-eircode" Address, "Eircode", "shape", "label or column", "Eircode";
    UsSsn "us-ssn" National, "Social security number (United States)", "area, group and serial rules; no published specimens", "dashes or label", "SSA";
    UsItin "us-itin" National, "Individual taxpayer number", "group ranges", "dashes or label", "IRS";
    UsAbaRouting "us-aba-routing" Financial, "Bank routing number", "3-7-1 mod 10", "label", "American Bankers Association";
    UsNpi "us-npi" Health, "National provider identifier", "Luhn with 80840", "label", "CMS";
    UsEin "us-ein" Organisation, "Employer number", "prefix in use", "label", "IRS";
    UsMbi "us-mbi" Health, "Medicare beneficiary identifier", "shape", "label", "CMS";
    CaSin "ca-sin" National, "Social insurance number (Canada)", "Luhn", "dashes or label", "Employment and Social Development Canada";
    AuTfn "au-tfn" National, "Tax file number (Australia)", "mod 11", "label", "ATO";
    AuMedicare "au-medicare" Health, "Medicare card number (Australia)", "mod 10", "grouping 4-5-1 or label", "Services Australia";
    AuAbn "au-abn" Organisation, "Business number (Australia)", "mod 89", "label", "ABR";
    AuAcn "au-acn" Organisation, "Company number (Australia)", "mod 10", "label", "ASIC";
    NzIrd "nz-ird" National, "IRD number (New Zealand)", "mod 11", "label", "Inland Revenue";
    NzNhi "nz-nhi" Health, "National health index number (New Zealand)", "mod 11, mod 23 or mod 24", "label", "HISO 10046:2023 and the edition before";
    DeTaxId "de-tax-id" National, "Steuer-ID (Germany)", "ISO 7064, one repeated digit", "label", "BZSt, § 139b AO";
    DeSocialInsurance "de-social-insurance" National, "Versicherungsnummer (Germany)", "mod 10, real date", "nothing", "Deutsche Rentenversicherung, VKVV § 2";
    DeHealthInsurance "de-health-insurance" Health, "Krankenversichertennummer (Germany)", "mod 10", "label", "GKV-Spitzenverband, § 290 SGB V";
    AtSocialInsurance "at-social-insurance" National, "Versicherungsnummer (Austria)", "mod 11, real date", "label", "Dachverband der Sozialversicherungsträger";
    ChAhv "ch-ahv" National, "AHV number (Switzerland)", "EAN-13", "nothing", "ZAS/CdC";
    FrNir "fr-nir" National, "NIR, social security number (France)", "mod 97, department", "nothing", "INSEE";
    FrSpi "fr-spi" National, "Numéro fiscal de référence, SPI (France)", "mod 511", "label", "DGFiP, identifiant SPI";
    ItCodiceFiscale "it-codice-fiscale" National, "Codice fiscale (Italy)", "mod 26 letter, real date", "nothing", "DM 23 dicembre 1976";
    ItPartitaIva "it-partita-iva" Organisation, "Partita IVA (Italy)", "Luhn", "label", "Agenzia delle Entrate";
    EsDni "es-dni" National, "DNI (Spain)", "mod 23 letter", "nothing", "Real Decreto 1553/2005";
    EsNie "es-nie" National, "NIE, or NIF of people without one (Spain)", "mod 23 letter", "nothing; label for K, L and M", "Orden INT/2058/2008, Orden EHA/451/2008";
    EsNuss "es-nuss" National, "Social security number (Spain)", "mod 97", "label", "TGSS";
    PtNif "pt-nif" National, "NIF (Portugal)", "mod 11", "label", "Autoridade Tributária";
    PtNiss "pt-niss" National, "NISS, social security number (Portugal)", "mod 10", "label", "Segurança Social";
    NlBsn "nl-bsn" National, "BSN (Netherlands)", "mod 11", "label", "RvIG";
    BeNationalNumber "be-national-number" National, "National register number (Belgium)", "mod 97, real date", "usual grouping or label", "IBZ";
    PlPesel "pl-pesel" National, "PESEL (Poland)", "mod 10, real date", "label", "Ministerstwo Cyfryzacji";
    PlNip "pl-nip" Organisation, "NIP (Poland)", "mod 11", "label", "Ministerstwo Finansów";
    SePersonnummer "se-personnummer" National, "Personnummer (Sweden)", "Luhn, real date", "dash or label", "Skatteverket";
    NoFodselsnummer "no-fodselsnummer" National, "Fødselsnummer, D-number (Norway)", "two mod 11, real date", "nothing", "Skatteetaten";
    DkCpr "dk-cpr" National, "CPR number (Denmark)", "real date in its century", "label", "CPR-kontoret";
    FiHetu "fi-hetu" National, "Henkilötunnus (Finland)", "mod 31, real date, serial 002 to 899", "nothing", "DVV";
    IsKennitala "is-kennitala" National, "Kennitala (Iceland), of people and organisations", "mod 11, real date", "label", "Þjóðskrá";
    CzRodneCislo "cz-rodne-cislo" National, "Rodné číslo (Czechia, Slovakia)", "mod 11, real date", "slash or label", "Ministerstvo vnitra";
    BgEgn "bg-egn" National, "EGN (Bulgaria)", "mod 11, real date", "label", "GRAO";
    RoCnp "ro-cnp" National, "CNP (Romania)", "mod 11, real date", "label", "DEPABD";
    HrOib "hr-oib" National, "OIB (Croatia)", "ISO 7064", "label", "Porezna uprava";
    SiEmso "si-emso" National, "EMŠO (Slovenia)", "mod 11, real date", "label", "MNZ";
    EeIsikukood "ee-isikukood" National, "Personal code (Estonia)", "mod 11, real date", "label", "EVS 585";
    LtAsmensKodas "lt-asmens-kodas" National, "Personal code (Lithuania)", "mod 11, real date", "label", "Registrų centras";
    GrAmka "gr-amka" National, "AMKA (Greece)", "Luhn, real date", "label", "IDIKA";
    TrTckn "tr-tckn" National, "Identity number (Türkiye)", "two digits", "label", "NVI";
    IlId "il-id" National, "Identity number (Israel)", "Luhn", "label", "Population and Immigration Authority";
    InAadhaar "in-aadhaar" National, "Aadhaar number (India)", "Verhoeff, no palindrome", "grouping 4-4-4 or label", "UIDAI";
    InPan "in-pan" National, "Permanent account number (India)", "shape, holder's letter", "nothing", "Income Tax Department";
    ZaId "za-id" National, "Identity number (South Africa)", "Luhn, real date", "nothing", "Department of Home Affairs";
    JpMyNumber "jp-my-number" National, "My Number (Japan)", "mod 11", "label", "Ordinance No. 85 of 2014 of the Ministry of Internal Affairs and Communications";
    KrRrn "kr-rrn" National, "Resident registration number (Korea)", "mod 11, real date", "dash or label", "Ministry of the Interior and Safety";
    CnRic "cn-ric" National, "Resident identity number (China)", "ISO 7064 MOD 11-2, real date, a province's number", "nothing", "GB 11643-1999";
    SgNric "sg-nric" National, "NRIC or FIN (Singapore)", "mod 11 letter", "nothing", "ICA";
    MyNric "my-nric" National, "MyKad number (Malaysia)", "real date, place of birth", "label", "JPN";
    MxCurp "mx-curp" National, "CURP (Mexico)", "mod 10, real date", "nothing", "RENAPO";
    BrCpf "br-cpf" National, "CPF (Brazil)", "two mod 11", "punctuation or label", "Receita Federal";
}

impl Kind {
    /// The row of the table.
    #[must_use]
    pub fn info(self) -> &'static KindInfo {
        &KINDS[self as usize]
    }

    /// A set that holds this kind alone.
    #[must_use]
    pub(super) const fn bit(self) -> u128 {
        1 << self as u8
    }
}
