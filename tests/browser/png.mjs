// Reads a browser's screenshot (8 bits, RGB or RGBA, not interlaced): {width, height, at(x, y) -> [r, g, b]}.
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

export function readPng(path) {
  const file = readFileSync(path);
  let width = 0, height = 0, channels = 0;
  const parts = [];
  for (let at = 8; at < file.length;) {
    const size = file.readUInt32BE(at), kind = file.toString('latin1', at + 4, at + 8), body = file.subarray(at + 8, at + 8 + size);
    if (kind === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = { 2: 3, 6: 4 }[body[9]];
      if (body[8] !== 8 || !channels || body[12]) throw new Error('a kind of PNG that is not read here');
    } else if (kind === 'IDAT') parts.push(body);
    at += size + 12;
  }
  const raw = inflateSync(Buffer.concat(parts)), stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (stride + 1)], line = y * (stride + 1) + 1;
    for (let i = 0; i < stride; ++i) {
      const a = i >= channels ? pixels[y * stride + i - channels] : 0, b = y ? pixels[(y - 1) * stride + i] : 0;
      const c = y && i >= channels ? pixels[(y - 1) * stride + i - channels] : 0;
      const p = a + b - c, pa = Math.abs(p - a), pb = Math.abs(p - b), pc = Math.abs(p - c);
      const predicted = [0, a, b, (a + b) >> 1, pa <= pb && pa <= pc ? a : pb <= pc ? b : c][filter];
      pixels[y * stride + i] = raw[line + i] + predicted;
    }
  }
  return { width, height, at: (x, y) => [...pixels.subarray((y * width + x) * channels, (y * width + x) * channels + 3)] };
}

/** How many different colours a part of the picture has (sampled): a blank canvas has one. */
export function colours(png, { x = 0, y = 0, width = png.width, height = png.height } = {}) {
  const seen = new Set();
  for (let j = y; j < y + height; j += 2) for (let i = x; i < x + width; i += 2) seen.add(png.at(i, j).join());
  return seen.size;
}
