/** Windows refuses these in names; what is not seen, and what turns letters around, would hide the name that it has. */
const UNUSABLE = /[\\/:*?"<>|\p{C}\u2028\u2029]|^[.\p{Z}]|[.\p{Z}]$/u;
/** Devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;
/** File systems hold 255 bytes; the lock beside the file (`.~lock.…#`) needs eight of them. */
const MOST_BYTES = 247;

/** Whether a file can have this name on every machine that a project goes to. */
export function isUsableName(name: string): boolean {
  return !UNUSABLE.test(name) && !DEVICE.test(name) && new TextEncoder().encode(name).length <= MOST_BYTES;
}

/** The name as a message can show it. */
export function shownName(name: string): string {
  return [...name.replace(/[\p{C}\u2028\u2029]/gu, '�')].slice(0, 60).join('');
}
