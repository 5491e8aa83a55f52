//! Words that letters end with, and words that confidentiality notices are made of, by language.
//! No native speaker has read any but the English words.

/// Closing phrases, a language to a line; a line that begins with one and has little behind it begins a signature.
#[rustfmt::skip]
pub(super) static SIGNOFFS: &[&str] = &[
    // en
    "Regards", "Kind regards", "Best regards", "Warm regards", "Warmest regards", "Kindest regards", "Many regards", "With kind regards", "With best regards", "With regards", "Best wishes", "With best wishes", "Warm wishes", "Kind wishes", "Best", "All the best", "Yours sincerely", "Yours faithfully", "Yours truly", "Sincerely", "Sincerely yours", "Yours", "Cheers", "Thanks", "Many thanks", "Thank you", "Thanks again", "Thanks and regards", "Thanks & regards", "With thanks", "Take care", "Love", "Respectfully", "Cordially", "Rgds", "KR", "Sent from my iPhone", "Sent from my iPad", "Sent from Outlook", "Sent from my mobile",
    // cy
    "Cofion", "Cofion cynnes", "Cofion gorau", "Yn gywir", "Yr eiddoch yn gywir", "Yr eiddoch yn ffyddlon", "Diolch", "Diolch yn fawr", "Dymuniadau gorau", "Hwyl",
    // fr
    "Cordialement", "Bien cordialement", "Très cordialement", "Sincères salutations", "Salutations distinguées", "Bien à vous", "Bien à toi", "Merci", "Merci d'avance", "Merci beaucoup", "Amicalement", "Bonne journée", "Bonne réception", "À bientôt", "Respectueusement", "Veuillez agréer", "Je vous prie d'agréer", "Envoyé de mon iPhone",
    // de
    "Mit freundlichen Grüßen", "Mit freundlichen Grüssen", "Mit freundlichem Gruß", "Freundliche Grüße", "Freundliche Grüsse", "Viele Grüße", "Viele Grüsse", "Beste Grüße", "Liebe Grüße", "Herzliche Grüße", "Schöne Grüße", "Mit besten Grüßen", "Mit herzlichen Grüßen", "Hochachtungsvoll", "MfG", "VG", "LG", "Danke", "Vielen Dank", "Gruß", "Grüße", "Von meinem iPhone gesendet",
    // es
    "Saludos", "Un saludo", "Saludos cordiales", "Un cordial saludo", "Cordialmente", "Atentamente", "Muchas gracias", "Gracias", "Un abrazo", "Quedo a su disposición", "Enviado desde mi iPhone",
    // it
    "Cordiali saluti", "Distinti saluti", "Saluti", "Un saluto", "Un cordiale saluto", "Cordialmente", "Grazie", "Grazie mille", "A presto", "In fede", "Inviato da iPhone",
    // pt
    "Atenciosamente", "Cumprimentos", "Com os melhores cumprimentos", "Melhores cumprimentos", "Saudações", "Abraços", "Um abraço", "Obrigado", "Obrigada", "Muito obrigado", "Cordialmente", "Enviado do meu iPhone",
    // nl
    "Met vriendelijke groet", "Met vriendelijke groeten", "Vriendelijke groeten", "Vriendelijke groet", "Hartelijke groeten", "Hartelijke groet", "Groeten", "Groetjes", "Hoogachtend", "Alvast bedankt", "Bedankt", "Dank je wel", "Mvg", "Verstuurd vanaf mijn iPhone",
    // pl
    "Pozdrawiam", "Z poważaniem", "Z wyrazami szacunku", "Serdecznie pozdrawiam", "Pozdrowienia", "Dziękuję", "Z góry dziękuję", "Łączę pozdrowienia", "Wysłane z iPhone'a",
    // sv
    "Med vänliga hälsningar", "Med vänlig hälsning", "Vänliga hälsningar", "Vänlig hälsning", "Hälsningar", "Bästa hälsningar", "Mvh", "Tack", "Tack på förhand", "Tack så mycket", "Skickat från min iPhone",
    // ja
    "よろしくお願いいたします", "よろしくお願い致します", "宜しくお願い致します", "よろしくお願いします", "敬具", "以上",
];

/// Line starts of contact lines in a signature.
#[rustfmt::skip]
pub(super) static CONTACT: [&str; 38] = [
    "T", "M", "E", "F", "W", "Tel", "Tel.", "Telephone", "Phone", "Mob", "Mobile", "Cell", "Fax", "Email", "E-mail", "Web", "Website", "Direct", "DDI", "Office", "Ext", "Switchboard",
    "Ffôn", "Symudol", "Tél", "Téléphone", "Portable", "Telefon", "Mobil", "Handy", "Teléfono", "Móvil", "Telefono", "Cellulare", "Telefone", "Telemóvel", "Telefoon", "電話",
];

/// Stems of the three things that a confidentiality notice always speaks of: secrecy, the mail, its addressee.
#[rustfmt::skip]
pub(super) static SECRECY: &[&str] = &[
    "confiden", "privileged", "cyfrinach", "gyfrinach", "vertraulich", "confidenzial", "vertrouwelijk", "poufn", "konfidenti", "sekretess", "機密", "riservat",
];
#[rustfmt::skip]
pub(super) static MAIL: &[&str] = &[
    "email", "e-mail", "message", "communication", "e-bost", "neges", "nachricht", "mail", "courriel", "mensaje", "correo", "messaggio", "mensagem", "bericht", "wiadomo", "meddelande", "mejl", "メール",
];
#[rustfmt::skip]
pub(super) static ADDRESSEE: &[&str] = &[
    "recipient", "addressee", "intended", "derbynnydd", "destinat", "Empfänger", "bestimmt", "ontvanger", "geadresseerde", "bestemd", "adresat", "Adressat", "odbiorc", "mottagar", "受信", "宛先",
];
