// Packs a folder as a zip file: sorted names and a fixed date, so that the same files give the same bytes.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { crc } from "./icon.mjs";

/** 1 January 1980, the first day that the format knows. */
const DAY = 0x21;

const names = (folder, before = "") => readdirSync(join(folder, before), { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? names(folder, `${before}${entry.name}/`) : [`${before}${entry.name}`])).sort();

/** What local header and directory say alike: version, flags (UTF-8), method, date, sum, sizes, length of the name. */
function facts(name, packed, bytes) {
  const out = Buffer.alloc(26);
  [[20, 0], [0x0800, 2], [8, 4], [0, 6], [DAY, 8]].forEach(([value, at]) => out.writeUInt16LE(value, at));
  out.writeUInt32LE(crc(bytes), 10);
  out.writeUInt32LE(packed.length, 14);
  out.writeUInt32LE(bytes.length, 18);
  out.writeUInt16LE(Buffer.byteLength(name), 22);
  return out;
}

export function zip(folder) {
  const files = [];
  const directory = [];
  let at = 0;
  for (const name of names(folder)) {
    const bytes = readFileSync(join(folder, name));
    const packed = deflateRawSync(bytes, { level: 9 });
    const common = facts(name, packed, bytes);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, Buffer.from(name)]));
    files.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, list, end]);
}
