// Every adapter, the surest anchors first. To add one: copy a neighbour, name it here, write its page in docs/webmail/.
import { cypht } from "./cypht";
import { fastmail } from "./fastmail";
import { gmail } from "./gmail";
import type { Adapter } from "./grammar";
import { horde } from "./horde";
import { icloud } from "./icloud";
import { modoboa } from "./modoboa";
import { nextcloud } from "./nextcloud";
import { openxchange } from "./openxchange";
import { outlook } from "./outlook";
import { proton } from "./proton";
import { roundcube } from "./roundcube";
import { snappymail } from "./snappymail";
import { sogo } from "./sogo";
import { tuta } from "./tuta";
import { yahoo } from "./yahoo";
import { zimbraClassic } from "./zimbra-classic";
import { zimbraModern } from "./zimbra-modern";
import { zoho } from "./zoho";

export const ADAPTERS: readonly Adapter[] = [
  roundcube, sogo, horde, gmail, outlook, proton, yahoo, icloud, zoho, snappymail, nextcloud,
  zimbraClassic, zimbraModern, openxchange, tuta, cypht, fastmail, modoboa,
];
