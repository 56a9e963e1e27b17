import { describe, expect, test } from 'vitest';
import equipment from '../../api/requests/types/equipment.v1.json' with { type: 'json' };
import sickness from '../../api/requests/types/sickness.v1.json' with { type: 'json' };
import { catalogueOf } from '../../api/requests/types.ts';
import { ADA, HUGO, MANAGER, refusal, requestsWorld } from './build.ts';

/** The next release calls things by other names, asks one thing more, and asks otherwise when an absence ends. */
const equipment2 = structuredClone({
  ...equipment,
  ...{ version: 2, title: 'Kit and access', rules: [], lineSees: true },
});
equipment2.form.properties.what.title = 'Which thing?';
const sickness2 = {
  ...structuredClone(sickness),
  ...{ version: 2, title: 'Not well' },
  ending: {
    ...structuredClone(sickness.ending),
    required: ['lastDay', 'isFit'],
    properties: {
      ...structuredClone(sickness.ending.properties),
      isFit: { title: 'Are you fit for all of your work?', type: 'boolean' },
    },
  },
};

/** A council that took the next release while requests were open. */
const afterTheRelease = async () => {
  const before = await requestsWorld({ catalogue: catalogueOf([equipment, sickness]) });
  const [order, sick] = [await before.order(ADA), await before.sick(ADA)];
  const { store, clock } = before;
  const catalogue = catalogueOf([equipment, sickness, equipment2, sickness2]);
  const world = await requestsWorld({ clock, open: async () => store, catalogue });
  return { world, order, sick };
};

describe('a request that was sent before its form changed', () => {
  test('is read with the words it was sent in, by the person and by who decides; a new one with the new', async () => {
    const { world, order } = await afterTheRelease();
    // Of one moment, either could stand first.
    world.clock.advance(1_000);
    const later = await world.order(ADA);

    const [own, decider] = await Promise.all(
      [ADA, MANAGER].map((viewer) => world.service.seeRequest(viewer, order)),
    );
    const { requests: waiting } = await world.service.listApprovals(MANAGER, { type: 'equipment' });

    const asked = ({ definition }: { definition: { form: { properties: object } } }) =>
      (definition.form.properties as typeof equipment.form.properties).what.title;
    expect([own, decider].map((one) => one && [one.title, one.version, asked(one)])).toEqual([
      [equipment.title, 1, equipment.form.properties.what.title],
      [equipment.title, 1, equipment.form.properties.what.title],
    ]);
    expect(waiting.map((row) => [row.id, row.title, asked(row)])).toEqual([
      [order.id, equipment.title, equipment.form.properties.what.title],
      [later.id, 'Kit and access', 'Which thing?'],
    ]);
  });

  test('ends as it began: what was not asked then is not asked now', async () => {
    const { world, sick } = await afterTheRelease();

    const back = await world.service.moveRequest(ADA, {
      ...{ id: sick.id, verb: 'end_absence', rev: 1, answers: { lastDay: '2026-11-24' } },
    });
    const again = await world.sick(ADA, '2026-11-25');

    expect(back.state).toBe('closed');
    await expect(
      world.service.moveRequest(ADA, {
        ...{ id: again.id, verb: 'end_absence', rev: 1, answers: { lastDay: '2026-11-25' } },
      }),
    ).rejects.toEqual(refusal('bad_answers', { fields: [{ field: 'isFit', message: 'Answer this' }] }));
  });

  test('is one of its type for lists, counts and figures, which speak the newest words', async () => {
    const { world } = await afterTheRelease();
    await world.order(HUGO);

    const { types } = await world.service.listTypes(ADA);
    const figures = await world.service.seeFigures(HUGO, { from: '2026-11', to: '2026-11' });

    expect(types.map(({ id, version }) => [id, version])).toEqual([
      ['equipment', 2],
      ['sickness', 2],
    ]);
    expect(figures.types.map(({ title, submitted }) => [title, submitted])).toEqual([
      ['Kit and access', 2],
      ['Not well', 1],
    ]);
  });
});
