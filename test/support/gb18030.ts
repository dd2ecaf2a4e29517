/** Encodes GB18030, which Node can only decode: by looking every character up in its decoder. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => bytesOf(character)));
}

const decoder = new TextDecoder('gb18030');
let table: ReadonlyMap<string, readonly number[]> | null = null;

function bytesOf(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  table ??= twoByteTable();
  const found = table.get(character) ?? fourBytes(character);
  if (found === undefined) throw new Error(`no GB18030 for ${character}`);
  return found;
}

function twoByteTable(): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !map.has(character))
        map.set(character, [lead, trail]);
    }
  }
  return map;
}

function fourBytes(character: string): readonly number[] | undefined {
  for (let one = 0x81; one <= 0x84; one += 1) {
    for (let two = 0x30; two <= 0x39; two += 1) {
      for (let three = 0x81; three <= 0xfe; three += 1) {
        for (let four = 0x30; four <= 0x39; four += 1) {
          if (decoder.decode(Uint8Array.of(one, two, three, four)) === character)
            return [one, two, three, four];
        }
      }
    }
  }
  return undefined;
}
