// Says how much a browser has to fetch: raw, and as brotli at its best.
//   node tools/size.mjs FILE...
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

export function brotliSize(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kilobytes = (n) => `${(n / 1024).toFixed(1)} KB`;
  for (const file of process.argv.slice(2)) {
    const bytes = readFileSync(file);
    console.log(`  ${basename(file)}: ${kilobytes(bytes.length)}, brotli ${kilobytes(brotliSize(bytes))}`);
  }
}
