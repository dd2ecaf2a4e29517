import { emptyBoards } from '../../core/project/boards.ts';
import { emptyPapers } from '../../core/project/papers.ts';
import { emptyTitleEntries } from '../../core/project/titleEntries.ts';
import { emptyPolicyRecords } from '../../core/project/policy.ts';
import { PROJECT_VERSION, type Project } from '../../core/project/project.ts';

/** A small whole project for tests; a village that does not exist in a real township. */
export function testCentre(changes: Partial<Project> = {}): Project {
  return {
    format: 'paijiang',
    version: PROJECT_VERSION,
    id: 'test-centre',
    register: {
      banner: { zh: '达尔罕茂明安联合旗', mn: null },
      township: { zh: '查干哈达苏木', mn: null },
      village: { zh: '查干哈达嘎查', mn: null },
    },
    setting: 'pastoral',
    organisations: {
      party: { form: 'branch', bannerInName: true, nameOnSeal: null, mn: null },
      villagersCommittee: { bannerInName: false, nameOnSeal: null, mn: null },
      collective: { status: 'none' },
      supervision: { bannerInName: false, nameOnSeal: null, mn: null },
      centre: { bannerInName: false, mn: null },
      practice: { bannerInName: false, mn: null },
      serviceInstitution: { name: null, mn: null },
    },
    mechanisms: [],
    areas: {},
    rooms: [],
    plan: null,
    language: { profile: '2026-07', confirmed: null },
    typefaces: { song: null, mongolian: null, rare: [] },
    emblems: { centre: null, practice: null },
    signs: [],
    assets: [],
    policy: emptyPolicyRecords(),
    boards: emptyBoards(),
    titleEntries: emptyTitleEntries(),
    papers: emptyPapers(),
    ...changes,
  };
}
