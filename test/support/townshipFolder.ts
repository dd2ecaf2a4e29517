import { readFileSync } from 'node:fs';
import { saveProjectFile } from '../../core/file/file.ts';
import { type PlacardRecord } from '../../core/project/placardRecord.ts';
import { type Project } from '../../core/project/project.ts';
import { completed } from './completed.ts';
import { sha256 } from './sha256.ts';

const { project: SAMPLE, assets } = completed(
  JSON.parse(readFileSync(new URL('../../templates/centres/sample-gacha.json', import.meta.url), 'utf8')),
);

const OLD_PLATES = ['新时代文明实践站', '退役军人服务站', '妇女之家', '农家书屋', '扶贫车间', '河长制办公室'];

/** The `at`-th village of a township: its name, area and old plates are its own. */
export function townshipVillage(at: number, changes: Partial<Project> = {}): Project {
  const placards = OLD_PLATES.slice(0, at % 7).map((text, index): PlacardRecord => ({
    ...{ id: `p${index + 1}`, text, place: 'outside', form: 'square', judged: null, decision: null },
  }));
  return {
    ...SAMPLE,
    id: `village-${at}`,
    register: { ...SAMPLE.register, village: { zh: villageName(at), mn: null } },
    plan: null,
    areas: { building: 90 + at * 5, axis: 85 + at * 5, usable: 80 + at * 5 },
    policy: { ...SAMPLE.policy, placards },
    ...changes,
  };
}

export function villageName(at: number): string {
  return `测试${String(at).padStart(3, '0')}嘎查`;
}

export function villageBytes(project: Project): Uint8Array {
  return saveProjectFile(project, assets, { sha256 });
}
