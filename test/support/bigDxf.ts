/** A house of 10.24 × 6.24 m on layer WALL, with its name, in front of `count` lines on layer HATCH_LINES. */
export function* bigDxf(count: number): Generator<string> {
  yield '0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1021\n9\n$INSUNITS\n70\n4\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n';
  let part: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const [x, y] = [(i % 1000) * 40 - 15_000, Math.floor(i / 1000) * 60 - 12_000];
    part.push(
      `0\nLINE\n5\n${i.toString(16)}\n8\nHATCH_LINES\n10\n${x}.0\n20\n${y}.0\n11\n${x + 25}.0\n21\n${y + 25}.0\n`,
    );
    if (part.length === 5000) {
      yield part.join('');
      part = [];
    }
  }
  yield part.join('');
  for (const [left, bottom, right, top] of [
    [0, 0, 10_240, 6_240],
    [240, 240, 10_000, 6_000],
  ] as const)
    yield `0\nLWPOLYLINE\n8\nWALL\n90\n4\n70\n1\n10\n${left}\n20\n${bottom}\n10\n${right}\n20\n${bottom}\n10\n${right}\n20\n${top}\n10\n${left}\n20\n${top}\n`;
  yield '0\nTEXT\n8\nROOM\n10\n4000\n20\n3000\n40\n300\n1\n活动室\n0\nENDSEC\n0\nEOF\n';
}
