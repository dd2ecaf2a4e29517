import { findingList } from '../../../app/reports/findingList.ts';
import { levelMaker } from '../../../app/reports/level.ts';
import { judgeProject, wholePlace, type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { townshipSummary } from '../../../app/reports/townshipSummary.ts';
import { sayCitation, sayFinding, saySubject } from '../../../app/policy/sayFinding.ts';
import { sayValue } from '../../../app/words/values.ts';
import { POLICY_COMMANDS } from '../../../app/words/commands/everyCommand.ts';
import { CHECK_COMMAND } from '../../../app/words/commands/check.ts';
import { say } from '../../../app/words/words.ts';
import { isOpenMust } from '../../../core/policy/finding.ts';
import { rulebookFor } from '../../../core/policy/whichRulebook.ts';
import { type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { askedDay } from '../askedDay.ts';
import { readProject } from '../readProject.ts';
import { readRulebook } from '../readRulebook.ts';
import { writeOut, tellMissing } from '../writeOut.ts';
import { command } from '../command.ts';
import { refuse } from '../tell.ts';
import { texts, flags } from '../options.ts';
import { phonesInDoubt } from '../../../core/project/phones.ts';
import { ofSeverity, SEVERITIES } from '../../../core/policy/severity.ts';

const OPTIONS = { ...texts('rulebook', 'today', 'pdf', 'xlsx'), ...flags('json') };
const TAKES = { options: OPTIONS, operands: ['FILE'], moreOperands: true };

type Outputs = {
  readonly pdf?: string | undefined;
  readonly xlsx?: string | undefined;
  readonly json?: boolean | undefined;
};

/** `paijiang check`: projects judged by a rulebook (docs/spec/policy.md). */
export const run = command('check', TAKES, async ({ values, operands }, host) => {
  const today = askedDay(values.today, host);
  if (values.pdf !== undefined && operands.length > 1) refuse(host, CHECK_COMMAND, 'one-project');
  if (values.pdf !== undefined && values.pdf === values.xlsx)
    refuse(host, POLICY_COMMANDS, 'same-file', { file: values.pdf });
  const villages: JudgedProject[] = [];
  const { region, signs } = await host.library();
  for (const file of operands) {
    const { project } = await readProject(file, host);
    const rulebook = await readRulebook(values.rulebook ?? rulebookFor(project, region), host);
    const ask = { rulebook, today, language: host.language, templates: signs.templates };
    villages.push(judgeProject(project, ask));
  }
  const [first, ...others] = villages;
  if (first === undefined) return 2;
  await writeReports([first, ...others], values, host);
  if (values.json === true) {
    const all = villages.map(checkJson);
    host.out(`${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`);
  } else {
    for (const village of villages) host.out(checkText(village));
  }
  return villages.some((village) => village.findings.some(isOpenMust)) ? 1 : 0;
});

async function writeReports(
  villages: readonly [JudgedProject, ...JudgedProject[]],
  { pdf, xlsx }: Outputs,
  host: Host,
): Promise<void> {
  const [first] = villages;
  if (xlsx === undefined && pdf === undefined) return;
  // Loaded for those who ask for files only.
  const { checkXlsx, compliancePdf } = await import('../../writers/reports/checkFiles.ts');
  if (xlsx !== undefined) {
    const one = villages.length === 1;
    const table = one ? findingList(first) : townshipSummary(villages, levelMaker(villages));
    const bytes = await checkXlsx(first, table, one ? 'sheet.findings' : 'sheet.township');
    await writeOut(xlsx, bytes, host);
  }
  if (pdf === undefined) return;
  const shaper = loadShaper([], host);
  const made = await compliancePdf(first, { shaper, photos: new Map() });
  tellMissing(pdf, made.missing, host);
  await writeOut(pdf, made.bytes, host);
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
  for (const { of, number } of phonesInDoubt(project)) lines.push(word('phone', { of, number }));
  lines.push(
    word('sum', {
      ...Object.fromEntries(SEVERITIES.map((severity) => [severity, ofSeverity(findings, severity).length])),
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
    phonesInDoubt: phonesInDoubt(project),
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
