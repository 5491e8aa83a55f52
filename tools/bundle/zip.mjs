// Zip archives, the same bytes from the same files on every machine: no dates, no owners, names in order.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { crc32 as zlibCrc, deflateRawSync } from "node:zlib";
import { write } from "./common.mjs";

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});

/** Node has it from 20.15 on. */
const crc32 = zlibCrc ?? ((bytes) => ~bytes.reduce((crc, byte) => TABLE[(crc ^ byte) & 255] ^ (crc >>> 8), ~0) >>> 0);

/** Midnight of 1 January 1980, the earliest date the format has. */
const DATE = 0x0021_0000;

function record(signature, fields) {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  let at = buffer.writeUInt32LE(signature, 0);
  for (const [size, value] of fields) at = buffer.writeUIntLE(value, at, size);
  return buffer;
}

/** The archive of `{ name, contents }`. */
export function zip(files) {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, contents } of sorted) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(contents, { level: 9 });
    // Version 2.0; names in UTF-8; deflate.
    const shared = [[2, 20], [2, 0x0800], [2, 8], [4, DATE], [4, crc32(contents)], [4, packed.length], [4, contents.length], [2, path.length], [2, 0]];
    const local = record(0x04034b50, shared);
    directory.push(record(0x02014b50, [[2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), path);
    parts.push(local, path, packed);
    offset += local.length + path.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = record(0x06054b50, [[2, 0], [2, 0], [2, sorted.length], [2, sorted.length], [4, central.length], [4, offset], [2, 0]]);
  return Buffer.concat([...parts, central, end]);
}

/** Every file below a folder. */
export function contentsOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => ({ name: relative(folder, path).replaceAll("\\", "/"), contents: readFileSync(path) }));
}

/** The archives that stores take, beside the extension's folders in dist/extension. */
export function pack(browsers, version) {
  return browsers.map((browser) => {
    const path = `dist/extension/blindcopy-${browser}-${version}.zip`;
    write(path, zip(contentsOf(`dist/extension/${browser}`)));
    return { what: `extension for ${browser}`, path };
  });
}
