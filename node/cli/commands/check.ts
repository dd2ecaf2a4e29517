import { findingList } from '../../../app/reports/findingList.ts';
import { levelMaker } from '../../../app/reports/level.ts';
import { judgeProject, wholePlace, type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { townshipSummary } from '../../../app/reports/townshipSummary.ts';
import { sayCitation, sayFinding, saySubject, sayValue } from '../../../app/policy/sayFinding.ts';
import { POLICY_COMMANDS } from '../../../app/words/commands/everyCommand.ts';
import { CHECK_COMMAND } from '../../../app/words/commands/check.ts';
import { say } from '../../../app/words/words.ts';
import { isOpenMust } from '../../../core/policy/finding.ts';
import { rulebookFor } from '../../../core/policy/whichRulebook.ts';
import { type ExitCode, type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { askedDay } from '../askedDay.ts';
import { readOptions, sayOptionProblem } from '../options.ts';
import { readProject } from '../readProject.ts';
import { readRulebook } from '../readRulebook.ts';
import { writeOut } from '../writeOut.ts';

const OPTIONS = {
  rulebook: { type: 'string' },
  today: { type: 'string' },
  pdf: { type: 'string' },
  xlsx: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Outputs = {
  readonly pdf?: string | undefined;
  readonly xlsx?: string | undefined;
  readonly json?: boolean | undefined;
};

/** `paijiang check`: projects judged by a rulebook (docs/spec/policy.md). */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const options = readOptions(args, OPTIONS, { operands: ['FILE'], moreOperands: true });
  if (!options.ok) {
    sayOptionProblem(options.problem, 'check', host);
    return 2;
  }
  const { values, operands } = options.value;
  const today = askedDay(values.today, host);
  if (today === null) return 2;
  if (values.pdf !== undefined && operands.length > 1) {
    host.err(`${say(CHECK_COMMAND, host.language, 'one-project')}\n`);
    return 2;
  }
  if (values.pdf !== undefined && values.pdf === values.xlsx) {
    host.err(`${say(POLICY_COMMANDS, host.language, 'same-file', { file: values.pdf })}\n`);
    return 2;
  }
  const villages: JudgedProject[] = [];
  const { region, signs } = await host.library();
  for (const file of operands) {
    const opened = await readProject(file, host);
    if (opened === null) return 2;
    const rulebook = await readRulebook(values.rulebook ?? rulebookFor(opened.project, region), host);
    if (rulebook === null) return 2;
    const ask = { rulebook, today, language: host.language, templates: signs.templates };
    villages.push(judgeProject(opened.project, ask));
  }
  const [first, ...others] = villages;
  if (first === undefined) return 2;
  if (!(await writeReports([first, ...others], values, host))) return 2;
  if (values.json === true) {
    const all = villages.map(checkJson);
    host.out(`${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`);
  } else {
    for (const village of villages) host.out(checkText(village));
  }
  return villages.some((village) => village.findings.some(isOpenMust)) ? 1 : 0;
}

async function writeReports(
  villages: readonly [JudgedProject, ...JudgedProject[]],
  { pdf, xlsx }: Outputs,
  host: Host,
): Promise<boolean> {
  const [first] = villages;
  const { language } = host;
  if (xlsx === undefined && pdf === undefined) return true;
  // Loaded for those who ask for files only.
  const { checkXlsx, compliancePdf } = await import('../../writers/reports/checkFiles.ts');
  if (xlsx !== undefined) {
    const one = villages.length === 1;
    const table = one ? findingList(first) : townshipSummary(villages, levelMaker(villages));
    const bytes = await checkXlsx(first, table, one ? 'sheet.findings' : 'sheet.township');
    if (!(await writeOut(xlsx, bytes, host))) return false;
  }
  if (pdf === undefined) return true;
  const shaper = loadShaper([], host);
  if (shaper === null) return false;
  const made = await compliancePdf(first, { shaper, photos: new Map() });
  if (made.missing.length > 0) {
    host.err(
      `${say(POLICY_COMMANDS, language, 'missing-glyphs', { file: pdf, characters: made.missing.join('、') })}\n`,
    );
  }
  return writeOut(pdf, made.bytes, host);
}

function checkText(village: JudgedProject): string {
  const { project, rulebook, today, language, findings, strays } = village;
  const word = (key: keyof typeof CHECK_COMMAND.zh, data = {}) => say(CHECK_COMMAND, language, key, data);
  const lines = [word('village', { place: wholePlace(project), rulebook: rulebook.title[language], today })];
  if (rulebook.standing === 'secondary')
    lines.push(say(POLICY_COMMANDS, language, 'secondary', { name: rulebook.id }));
  if (findings.length === 0) lines.push(word('none'));
  for (const finding of findings) {
    const subject = saySubject(language, finding.subjects, project);
    lines.push(
      word('finding', {
        tag: finding.rule,
        severity: sayValue(language, 'severity', finding.severity),
        sentence: sayFinding(language, finding, rulebook.plates),
        subject: subject === '' ? '' : word('subject', { subject }),
      }),
      ...finding.cites.map((cite) => word('cite', { cite: sayCitation(cite, { ...rulebook, today }) })),
    );
    if (finding.answer.state !== 'open') {
      lines.push(word('answer', { answer: sayValue(language, 'answer', finding.answer.state) }));
    }
  }
  for (const { finding, why } of strays) lines.push(word('stray', { finding, why: word(`stray.${why}`) }));
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  lines.push(
    word('sum', {
      must: count('must'),
      warning: count('warning'),
      note: count('note'),
      justified: findings.filter((finding) => finding.answer.state === 'justified').length,
    }),
  );
  return `${lines.join('\n')}\n`;
}

function checkJson(village: JudgedProject) {
  const { project, rulebook, today, language, findings, strays, site } = village;
  return {
    project: { id: project.id, place: wholePlace(project), setting: project.setting },
    rulebook: {
      id: rulebook.id,
      edition: rulebook.edition,
      dated: rulebook.dated,
      standing: rulebook.standing,
    },
    today,
    areas: site.areas,
    openMust: findings.filter(isOpenMust).length,
    findings: findings.map((finding) => {
      const { key, rule, strength, severity, subjects, message, data, cites, advice, answer } = finding;
      return {
        key,
        rule,
        strength,
        severity,
        subjects,
        message,
        data,
        sentence: sayFinding(language, finding, rulebook.plates),
        cites: cites.map((cite) => ({ ...cite, ...documentOf(cite.document, village) })),
        advice: advice[language],
        answer,
      };
    }),
    strayAnswers: strays,
  };
}

/** Title and day in force of a cited document, for readers of the JSON. */
export function documentOf(id: string, { rulebook }: JudgedProject) {
  const document = rulebook.documents.get(id);
  if (document === undefined) return {};
  const { title, inForce, until, standing } = document;
  return { title, inForce, ...(until === undefined ? {} : { until }), standing };
}
