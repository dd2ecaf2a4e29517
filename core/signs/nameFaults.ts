import { type Subject } from '../project/subject.ts';
import { type OrganisationKind } from '../project/organisation.ts';
import { type Day } from '../project/people.ts';
import { type Register } from '../project/register.ts';
import { type NameSource, proposeName } from './names.ts';
import { readCollectiveName } from './nameReading/collective.ts';
import { cleanName } from './nameReading/clean.ts';
import { readOrganisationName } from './nameReading/organisation.ts';
import { type NameFaultCode, type NameReading } from './nameReading/nameFaultCodes.ts';

/** A name that is known to be wrong, with the right one that is proposed (requirement NAME-1). */
export type NameFault = {
  readonly subjects: readonly Subject[];
  readonly found: string;
  readonly right: string;
  readonly faults: readonly NameFaultCode[];
  /** Copied from the seal or certificate, with its document: the legal name, only to be compared (requirement NAME-2). */
  readonly documented: boolean;
};

/** Law on rural collective economic organisations, arts. 21 and 65: names registered from this day on. */
const COLLECTIVE_LAW_IN_FORCE = '2025-05-01';

/** Every wrong name of a project: in the register, as copied from seals and certificates, of its rooms. */
export function nameFaults(source: NameSource): readonly NameFault[] {
  const { register, organisations, rooms } = source;
  // Proposals are composed from the names that the register should hold.
  const right = { ...source, register: cleanRegister(register) };
  const faults: NameFault[] = [];
  const note = (subject: Subject, found: string, reading: NameReading, document = '') => {
    const documented = document.trim() !== '';
    for (const part of documented ? typedApart(found, reading) : [reading]) {
      const isTyping = part.faults.every((fault) => fault === 'odd-characters');
      if (part.faults.length > 0) {
        faults.push({ subjects: [subject], found, ...part, documented: documented && !isTyping });
      }
    }
  };
  for (const part of ['banner', 'township', 'village'] as const) {
    note({ of: 'centre' }, register[part].zh, readPlain(register[part].zh));
  }
  for (const kind of ['party', 'villagersCommittee', 'supervision'] as const) {
    const seal = organisations[kind].nameOnSeal;
    if (seal === null) continue;
    const subject: Subject = { of: 'organisation', organisation: kind };
    note(subject, seal.zh, readName(seal.zh, kind, right), seal.document);
  }
  const { collective } = organisations;
  if (collective.status === 'registered') {
    const reading = readName(collective.name, 'collective', right);
    const subject: Subject = { of: 'organisation', organisation: 'collective' };
    note(subject, collective.name, reading, collective.document);
  }
  const institution = organisations.serviceInstitution.name;
  if (institution !== null) note({ of: 'centre' }, institution, readPlain(institution));
  for (const { id, name } of rooms) note({ of: 'room', id }, name.zh, readPlain(name.zh, 'room'));
  return faults;
}

/** No seal holds a full-width letter or an unseen character: that is a fault of typing, whatever the document says. */
function typedApart(typed: string, { right, faults }: NameReading): readonly NameReading[] {
  const others = faults.filter((fault) => fault !== 'odd-characters');
  if (others.length === 0 || others.length === faults.length) return [{ right, faults }];
  return [
    { right: cleanName(typed), faults: ['odd-characters'] },
    { right, faults: others },
  ];
}

/** Judges a name that somebody typed for an organisation of the project; `right` is the text itself where nothing is wrong. */
export function readName(typed: string, kind: OrganisationKind, source: NameSource): NameReading {
  if (kind === 'collective') {
    const { collective } = source.organisations;
    const registeredOn = collective.status === 'registered' ? collective.registeredOn : null;
    return readRegisteredName(typed, registeredOn, source.register);
  }
  const proposed = proposeName(source, { of: 'organisation', organisation: kind });
  if (proposed === null) throw new Error(`${kind} always has a name`);
  return readOrganisationName(typed, kind, source, proposed.zh);
}

/** Judges a collective's name by the law of the day on which it was registered; null = nobody said. */
export function readRegisteredName(typed: string, registeredOn: Day | null, register: Register): NameReading {
  return readCollectiveName(typed, register, {
    marked: registeredOn !== null && registeredOn >= COLLECTIVE_LAW_IN_FORCE,
  });
}

function cleanRegister(register: Register): Register {
  const { banner, township, village } = register;
  const clean = (name: Register['village']): Register['village'] => ({ ...name, zh: cleanName(name.zh) });
  return { ...register, banner: clean(banner), township: clean(township), village: clean(village) };
}

function readPlain(typed: string, kind: 'place' | 'room' = 'place'): NameReading {
  const right = cleanName(typed, kind);
  return { right, faults: right === typed ? [] : ['odd-characters'] };
}
