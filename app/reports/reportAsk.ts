import { type AuditRow } from '../../core/policy/audit/auditRow.ts';
import { auditPlacards } from '../../core/policy/audit/audit.ts';
import { strayAnswers, type StrayAnswer } from '../../core/policy/check.ts';
import { type Site } from '../../core/policy/ruleInput.ts';
import { type Finding } from '../../core/policy/finding.ts';
import { type Rulebook } from '../../core/policy/rulebook.ts';
import { type Project } from '../../core/project/project.ts';
import { type Setting } from '../../core/project/register.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { checkProject } from '../policy/checkProject.ts';
import { siteOf } from '../policy/siteFacts.ts';
import { listedSigns, type ListedSign } from './listedSigns.ts';
import { REPORT_WORDS } from '../words/reports.ts';
import { filled, ofCommunity, type UiLanguage } from '../words/words.ts';

/** Everything that a report of one village is made from: judged once, used by all of them. */
export type JudgedProject = {
  readonly project: Project;
  readonly rulebook: Rulebook;
  readonly today: string;
  readonly language: UiLanguage;
  readonly site: Site;
  /** Its signs, each with a name of its own. */
  readonly signs: readonly ListedSign[];
  readonly findings: readonly Finding[];
  readonly strays: readonly StrayAnswer[];
  readonly audit: readonly AuditRow[];
};

export function judgeProject(
  project: Project,
  ask: {
    readonly rulebook: Rulebook;
    readonly today: string;
    readonly language: UiLanguage;
    readonly templates: ReadonlyMap<string, SignTemplate>;
  },
): JudgedProject {
  const { rulebook, today, language, templates } = ask;
  const findings = checkProject(project, rulebook, today, templates);
  return {
    project,
    rulebook,
    today,
    language,
    site: siteOf(project, templates),
    signs: listedSigns(project, templates, language),
    findings,
    strays: strayAnswers(project, findings),
    audit: auditPlacards(project.policy.placards, project.register, rulebook.plates, rulebook.words),
  };
}

/** The words of reports: a community's own where they are about one. */
export function reportWords(language: UiLanguage, setting?: Setting) {
  return (key: keyof typeof REPORT_WORDS.zh, data: Readonly<Record<string, string | number>> = {}) => {
    const sentence = REPORT_WORDS[language][key];
    return filled(setting === 'community' ? ofCommunity(sentence) : sentence, data);
  };
}

/** What many villages are called together: communities only where all of them are. */
export function settingOf(villages: readonly Pick<JudgedProject, 'project'>[]): Setting | undefined {
  return villages.every(({ project }) => project.setting === 'community') ? 'community' : undefined;
}

/** 阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查, as the register has it. */
export function wholePlace({ register }: Project): string {
  return `${register.banner.zh}${register.township.zh}${register.village.zh}`;
}
