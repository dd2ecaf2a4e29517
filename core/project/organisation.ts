import { z } from 'zod';
import { admissionId } from './admission.ts';
import { basisDocument } from './basisDocument.ts';
import { day } from './people.ts';
import { bilingual, mongolianText } from './text.ts';

/** The four organisations in the policy's order, which is also their rank (clause 八). */
export const ORGANISATION_KINDS = ['party', 'villagersCommittee', 'collective', 'supervision'] as const;
export const organisationKind = z.enum(ORGANISATION_KINDS);
export type OrganisationKind = z.infer<typeof organisationKind>;

/** Form of the party organisation: 支部 / 总支部 / 党委. */
export const partyForm = z.enum(['branch', 'generalBranch', 'committee']);
export type PartyForm = z.infer<typeof partyForm>;

/** The name as it stands on the seal or the certificate, which overrules the composed one. */
export const nameOnSeal = z.strictObject({
  zh: z.string().trim().min(2).max(80),
  source: z.enum(['seal', 'certificate', 'approval']),
  document: z.string().max(200).optional(),
});
export type NameOnSeal = z.infer<typeof nameOnSeal>;

const named = { nameOnSeal: nameOnSeal.nullable(), mn: mongolianText.nullable() };

const party = z.strictObject({
  form: partyForm,
  /** Whether 旗县 stands in the name: both customs exist (field notes 4). */
  bannerInName: z.boolean(),
  ...named,
});
const villagersCommittee = z.strictObject({ bannerInName: z.boolean(), ...named });
const supervision = z.strictObject({ bannerInName: z.boolean(), ...named });

/**
 * The collective economic organisation (农村集体经济组织法): none set up, so 村民委员会 may act for it (art. 64)
 * and the third placard falls away; or registered under a name, which after 2025-05-01 must contain
 * 集体经济组织 (art. 21), while older names stay valid until the certificate ends (art. 65).
 */
const collective = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('none') }),
  z.strictObject({
    status: z.literal('registered'),
    name: z.string().trim().min(2).max(80),
    registeredOn: day,
    certificateEnds: day.optional(),
    /** The registration certificate that the name was copied from; with it the name is the legal one (NAME-2). */
    document: z.string().max(200).optional(),
    mn: mongolianText.nullable(),
  }),
]);
export type Collective = z.infer<typeof collective>;

/** 党群服务中心 and 新时代文明实践站: two 标识 whose artwork comes from the authorities. */
const facility = z.strictObject({ bannerInName: z.boolean(), mn: mongolianText.nullable() });

/** 综合服务机构 (clause 三 calls it 村级综合服务站): its name where it departs from {嘎查村}综合服务站. */
const serviceInstitution = z.strictObject({
  name: z.string().trim().min(2).max(80).nullable(),
  mn: mongolianText.nullable(),
});

export const organisations = z.strictObject({
  party,
  villagersCommittee,
  collective,
  supervision,
  centre: facility,
  practice: facility,
  serviceInstitution,
});
export type Organisations = z.infer<typeof organisations>;

export const mechanism = z.strictObject({
  id: z.string().min(1).max(40),
  name: bilingual,
  /** Document that allows it, where it is not in the catalogue (requirement MECH-1). */
  approval: basisDocument.optional(),
  /** The admission by which it was set up (requirement ADMIT-1). */
  admission: admissionId.optional(),
  /** Who does its work; no post of its own is asked for (requirement MECH-2). */
  person: z.string().trim().min(1).max(60).optional(),
  phone: z.string().max(40).optional(),
});
export type Mechanism = z.infer<typeof mechanism>;
