import { z } from 'zod';
import { defineKind } from '../rule.ts';

/** 政务服务自助一体机 has reached the village: on the plan, or somebody says that it is there. */
export const kioskReaches = defineKind({
  name: 'kioskReaches',
  options: z.strictObject({ fixture: z.string().min(1) }),
  messages: { 'kiosk-absent': {}, 'kiosk-unknown': {} },
  judge: ({ fixture }, { project, site }, observe) => {
    const said = project.policy.onSite.kiosk;
    const drawn = site.fixtures?.some(({ item }) => item === fixture) ?? null;
    if (said === true || drawn === true) return [];
    const message = said === null && drawn === null ? 'kiosk-unknown' : 'kiosk-absent';
    return [observe(message, [{ of: 'fixture', fixture }], {})];
  },
});
