import { BrokenTemplate } from '../../app/library/brokenTemplate.ts';
import { APPLICATION_WORDS } from '../../app/words/application.ts';
import { programFault } from '../../app/faults/programFault.ts';
import { COMMAND_LINE } from '../../app/words/commandLine.ts';
import { say, type UiLanguage } from '../../app/words/words.ts';
import { type Command } from './command.ts';
import { type ExitCode, type Host } from './host.ts';
import { nearestName } from './nearest.ts';
import { sharedFolder } from '../library/sharedFolder.ts';
import { programVersion } from '../program.ts';
import { COMMANDS } from './commandTable.ts';

/** Runs the command line: `args` as they stood behind the program's name. */
export async function runCommandLine(
  args: readonly string[],
  host: Omit<Host, 'language'>,
  commands: readonly Command[] = COMMANDS,
): Promise<ExitCode> {
  const { language: asked, rest } = takeLanguage(args);
  const language = asked === undefined ? 'zh' : LANGUAGES.find((known) => known === asked);
  const tell = (key: keyof typeof COMMAND_LINE.zh, data: Record<string, string> = {}) =>
    host.err(`${say(COMMAND_LINE, language ?? 'zh', key, data)}\n`);
  if (language === undefined) {
    tell('unknown-language', { value: asked ?? '' });
    return 2;
  }

  const [name, ...behind] = rest;
  if (name === '--version') {
    host.out(`${await programVersion()}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || (name === 'help' && behind.length === 0)) {
    host.out(generalHelp(commands, language));
    return 0;
  }
  if (name === undefined) {
    tell('no-command');
    host.err(generalHelp(commands, language));
    return 2;
  }
  const command = commands.find((known) => known.name === (name === 'help' ? behind[0] : name));
  if (command === undefined) {
    const typed = name === 'help' ? (behind[0] ?? '') : name;
    tell(typed.startsWith('-') ? 'unknown-option' : 'unknown-command', { name: typed });
    const nearest = nearestName(
      typed,
      typed.startsWith('-') ? ['--help', '--version', '--lang'] : commands.map((known) => known.name),
    );
    if (nearest !== undefined) tell('nearest', { name: nearest });
    tell('help-hint', { call: 'paijiang --help' });
    return 2;
  }
  try {
    if (name === 'help' || beforeDashes(behind).some((arg) => arg === '--help' || arg === '-h')) {
      const data = await command.fillHelp?.({ ...host, language });
      host.out(`${say(command.words, language, 'help', data)}\n`);
      return 0;
    }
    const shared = sharedFolder();
    if (shared?.there === false) tell('shared-missing', { folder: shared.folder });
    const run = await command.load();
    return await run(behind, { ...host, language });
  } catch (thrown) {
    if (thrown instanceof BrokenTemplate) {
      const { code, data } = (await import('../library/library.ts')).whereBroken(thrown);
      host.err(`${say(APPLICATION_WORDS, language, code, data)}\n`);
      return 3;
    }
    const fault = programFault(thrown, 'command');
    const kept = await host.faults.keep(fault);
    tell(kept ? 'failed' : 'failed-unkept', { fault: fault.number, folder: host.faults.folder });
    // Without the log this is the only trace.
    if (!kept || behind.includes('--stack')) host.err(`${fault.details}\n`);
    return 3;
  }
}

const LANGUAGES: readonly UiLanguage[] = ['zh', 'en'];

/** `--lang` may stand anywhere, before or behind the command. The last one counts. */
function takeLanguage(args: readonly string[]): { language: string | undefined; rest: readonly string[] } {
  const rest: string[] = [];
  let language: string | undefined;
  const end = beforeDashes(args).length;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (at < end && arg === '--lang') {
      language = args[at + 1] ?? '';
      at += 1;
    } else if (at < end && arg.startsWith('--lang=')) {
      language = arg.slice('--lang='.length);
    } else {
      rest.push(arg);
    }
  }
  return { language, rest };
}

/** What stands before `--`, behind which nothing is an option. */
function beforeDashes(args: readonly string[]): readonly string[] {
  const dashes = args.indexOf('--');
  return dashes === -1 ? args : args.slice(0, dashes);
}

function generalHelp(commands: readonly Command[], language: UiLanguage): string {
  const width = Math.max(0, ...commands.map(({ name }) => name.length));
  const rows = commands.map(
    ({ name, words }) => `  ${name.padEnd(width)}  ${say(words, language, 'summary')}`,
  );
  return (
    say(COMMAND_LINE, language, 'usage', { commands: rows.join('\n') }) +
    say(COMMAND_LINE, language, 'usage.more')
  );
}
