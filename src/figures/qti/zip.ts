/** A zip file that stores its files as they are, dated 1980-01-01, so that the same files make the same bytes. */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const [name, content] = [encoder.encode(path), encoder.encode(text)];
    const about = [
      VERSION,
      UTF8,
      0,
      0,
      DATE,
      ...long(crc32(content)),
      ...long(content.length),
      ...long(content.length),
      name.length,
      0,
    ];
    const header = record(0x04034b50, about);
    central.push(record(0x02014b50, [VERSION, ...about, 0, 0, 0, 0, 0, ...long(offset)]), name);
    local.push(header, name, content);
    offset += header.length + name.length + content.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = record(0x06054b50, [0, 0, files.size, files.size, ...long(size), ...long(offset), 0]);
  return joined([...local, ...central, end]);
}

const VERSION = 20;
/** Names are in UTF-8. */
const UTF8 = 0x0800;
const DATE = 0x21;

const long = (value: number): readonly [number, number] => [value & 0xffff, value >>> 16];

/** A signature of four bytes, and numbers of two, the lower byte first. */
function record(signature: number, numbers: readonly number[]): Uint8Array {
  const all = [...long(signature), ...numbers];
  return Uint8Array.from(all.flatMap((value) => [value & 0xff, value >>> 8]));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
