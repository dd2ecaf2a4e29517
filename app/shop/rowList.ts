/** 001、003–007、024-1–024-4: numbers that follow one another are named by their ends. */
export function rowList(rows: readonly string[]): string {
  const runs: string[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1) ?? '', row)) run.push(row);
    else runs.push([row]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${run[0] ?? ''}–${run.at(-1) ?? ''}` : run.join('、')))
    .join('、');
}

function follows(before: string, row: string): boolean {
  const parts = (each: string) => /^(\d+-)?(\d+)$/u.exec(each);
  const [one, other] = [parts(before), parts(row)];
  if (one === null || other === null) return false;
  return one[1] === other[1] && Number(other[2]) === Number(one[2]) + 1;
}
