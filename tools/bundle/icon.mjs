// Draws the icon, two rings that overlap with one of them closed to the other, as PNG at any size. No image library, no file.
import { deflateSync } from "node:zlib";

const INK = [11, 107, 97];
const PAPER = [251, 250, 247];
const SAMPLES = 4;

/** Distance of a point to the edge of a circle's line. */
const ring = (x, y, cx, cy, r, width) => Math.abs(Math.hypot(x - cx, y - cy) - r) <= width / 2;

/** The colour at a point of the unit square: a rounded tile, an open ring, and a filled one behind it that stays unseen. */
function paint(x, y) {
  const radius = 0.22;
  const dx = Math.max(radius - x, x - (1 - radius), 0);
  const dy = Math.max(radius - y, y - (1 - radius), 0);
  if (Math.hypot(dx, dy) > radius) return null;
  const inLeft = Math.hypot(x - 0.4, y - 0.5) <= 0.2;
  if (ring(x, y, 0.4, 0.5, 0.2, 0.075)) return PAPER;
  if (inLeft) return INK;
  // The second ring passes behind the first, and its line is broken where it would be seen through.
  if (ring(x, y, 0.62, 0.5, 0.2, 0.075) && Math.floor((Math.atan2(y - 0.5, x - 0.62) / Math.PI + 1) * 6) % 2 === 0) return PAPER;
  return INK;
}

export function icon(size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const sum = [0, 0, 0, 0];
      for (let s = 0; s < SAMPLES * SAMPLES; s += 1) {
        const colour = paint((x + ((s % SAMPLES) + 0.5) / SAMPLES) / size, (y + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES) / size);
        if (colour) { colour.forEach((part, i) => { sum[i] += part; }); sum[3] += 1; }
      }
      const at = y * (size * 4 + 1) + 1 + x * 4;
      for (let i = 0; i < 3; i += 1) rows[at + i] = sum[3] ? Math.round(sum[i] / sum[3]) : 0;
      rows[at + 3] = Math.round((sum[3] / (SAMPLES * SAMPLES)) * 255);
    }
  }
  return png(size, rows);
}

function png(size, rows) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

/** The cyclic sum of PNG and zip. */
export function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
