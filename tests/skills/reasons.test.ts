import { expect, test } from 'vitest';
import { SKILL_IDS } from '../../api/skills/framework.contract.ts';
import type { ChangeRequirementsInput } from '../../api/skills/requirement.contract.ts';
import { FIRST_REQUIREMENTS } from '../../api/skills/requirement.defaults.ts';
import { whyNotChange } from '../../api/skills/requirement.rules.ts';
import { DINA, refusalOf, skillsWorld } from './build.ts';

const essential = { level: 2, need: 'essential', byWeeks: 12 } as const;
const nothing = { static: {}, flexible: {}, mobile: {}, agile: {} };
const bare = { n: 1, reasons: {}, corporate: {}, workStyles: nothing, roles: [], teams: [] };
const present = { n: 1 };

test('what is asked of people as Guildhall comes says why, of every skill', () => {
  expect(Object.keys(FIRST_REQUIREMENTS.reasons)).toEqual(SKILL_IDS);
  expect(whyNotChange(FIRST_REQUIREMENTS, present, new Set())).toBeUndefined();
});

test('an essential skill is asked of nobody without a reason; a desirable one may be', () => {
  const wanted = { ...bare, workStyles: { ...nothing, mobile: { D4: essential } } };
  const desirable = { ...bare, corporate: { D4: { ...essential, need: 'desirable' as const } } };

  expect(whyNotChange(wanted, present, new Set())).toEqual({
    ...{ code: 'reason_missing', detail: 'Say why D4 is asked for.' },
  });
  expect(whyNotChange(desirable, present, new Set())).toBeUndefined();
  expect(
    whyNotChange({ ...wanted, reasons: { D4: 'Residents ask at the door.' } }, present, new Set()),
  ).toBeUndefined();
});

test('a reason stays until another one is given', async () => {
  const { service } = await skillsWorld();
  const { n, corporate, workStyles, reasons } = await service.seeRequirements(DINA);
  const change: ChangeRequirementsInput = {
    ...{ n, corporate, workStyles, roles: [], teams: [] },
    reason: 'Fewer words about e-mail.',
  };

  const next = await service.changeRequirements(DINA, { ...change, reasons: { B1: 'We write e-mails.' } });

  expect(next.reasons).toEqual({ ...reasons, B1: 'We write e-mails.' });
  expect((await service.seeRequirements(DINA)).reasons).toEqual(next.reasons);
  expect(await refusalOf(service.changeRequirements(DINA, change))).toBe('requirements_changed');
});
