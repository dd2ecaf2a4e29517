import { useContext } from 'react';
import { sayFinding, saySubject } from '../../../app/policy/sayFinding.ts';
import { type Finding } from '../../../core/policy/finding.ts';
import { useJudgement } from './judgement.tsx';
import { useProject } from '../../kit/session/context.ts';
import { LanguageContext } from '../../kit/strings/language.ts';

/** The sentence of a finding, with the sign it is about where the sentence does not say so. */
export function useSayFinding(): (finding: Finding) => string {
  const language = useContext(LanguageContext);
  const project = useProject((now) => now);
  const { judge } = useJudgement();
  return (finding) => {
    const sentence = sayFinding(language, finding, judge.rulebook.plates);
    const subject = saySubject(language, finding.subjects, project);
    // A sentence that names the sign by its own words needs no name before it.
    return subject === '' || sentence.includes(subject)
      ? sentence
      : `${subject}${language === 'zh' ? '：' : ': '}${sentence}`;
  };
}
