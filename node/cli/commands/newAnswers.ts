import { type AnswerProblem } from '../../../app/newProject/answers.ts';
import { saySignProblem } from '../../../app/signs/saySign.ts';
import { NEW_COMMAND } from '../../../app/words/commands/new.ts';
import { say } from '../../../app/words/words.ts';
import { type Result } from '../../../core/result.ts';
import { cleanName } from '../../../core/signs/nameReading/clean.ts';
import { type Host } from '../host.ts';
import { tell, refuse, Refused } from '../tell.ts';

type Question =
  'banner' | 'township' | 'village' | 'setting' | 'party' | 'banner-in-name' | 'collective' | 'registered';

/** Takes answers from the options, or else from the person at the terminal. */
export class Answers {
  readonly #host: Host;
  readonly #missing: string[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * The answer to a question: the option's value, or what the person types (asked again until it is right), or
   * the fallback. Null where it must be given and nobody can be asked: `complete` will name it.
   */
  async take<Value>(
    question: Question,
    given: string | undefined,
    read: (text: string) => Result<Value, AnswerProblem>,
    fallback?: { readonly value: Value; readonly shown: string },
  ): Promise<Value | null> {
    if (given !== undefined) return this.must(read(given));
    const { ask, language } = this.#host;
    if (ask === null) {
      if (fallback === undefined)
        this.#missing.push(question === 'collective' ? '--collective|--no-collective' : `--${question}`);
      return fallback?.value ?? null;
    }
    for (;;) {
      const answer = await ask(
        say(NEW_COMMAND, language, `ask.${question}`, { default: fallback?.shown ?? '' }),
      );
      if (answer === null) return refuse(this.#host, NEW_COMMAND, 'stopped');
      if (answer.trim() === '' && fallback !== undefined) return fallback.value;
      const value = read(answer);
      if (value.ok) return value.value;
      this.#host.err(`${sayAnswerProblem(value.problem, this.#host)}\n`);
    }
  }

  /**
   * A name with characters that look like others: on a terminal the right one is offered, and Enter takes it. Where
   * nobody can be asked the name stays as it was given; what is wrong with it is told with the names.
   */
  async offered(name: string | null): Promise<string | null> {
    const { ask, language } = this.#host;
    const right = name === null ? null : cleanName(name);
    if (name === null || right === null || right === name || ask === null) return name;
    tell(this.#host, NEW_COMMAND, 'look-alike', { name, right });
    const answer = await ask(say(NEW_COMMAND, language, 'ask.look-alike', { name, right }));
    if (answer === null) return refuse(this.#host, NEW_COMMAND, 'stopped');
    return answer.trim() === '' ? right : name;
  }

  /** The value, or the problem said and the command left. */
  must<Value>(result: Result<Value, AnswerProblem>): Value {
    if (result.ok) return result.value;
    this.#host.err(`${sayAnswerProblem(result.problem, this.#host)}\n`);
    throw new Refused();
  }

  /** Leaves the command where answers are missing, naming all of them. */
  complete(): void {
    if (this.#missing.length > 0)
      refuse(this.#host, NEW_COMMAND, 'missing', { options: this.#missing.join(' ') });
  }
}

function sayAnswerProblem(found: AnswerProblem, { language }: Host): string {
  const { code, data } = found;
  const ofSign = saySignProblem(found, language);
  if (ofSign !== null) return ofSign;
  const { suggestions } = data;
  const near = suggestions ? say(NEW_COMMAND, language, 'near', { suggestions }) : '';
  // What is no problem of typesetting is one of the answers' own, each of which has its sentence.
  return say(NEW_COMMAND, language, code as keyof typeof NEW_COMMAND.zh, { ...data, near }).trim();
}
