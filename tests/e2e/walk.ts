import type { Frame } from 'playwright-core';
import { bookDesk, cancelBooking, floorPlan, listMyBookings, listSites } from '../../api/desks/contract.ts';
import { changeMyProfile } from '../../api/people/contract.ts';
import { choose, type Inside, type Stage } from './stage.ts';

const deskCalled = async (stage: Stage, person: string, label: string) => {
  const caller = await stage.world.as(person);
  const { sites } = await caller.ok(listSites, {});
  const floor = sites.find(({ name }) => name === 'Lancaster Town Hall')?.floors[0];
  if (floor === undefined) throw new Error('the sample estate has no Lancaster Town Hall');
  const plan = await caller.ok(floorPlan, { id: floor.id });
  const desk = plan.desks.find((one) => one.label === label);
  if (desk === undefined) throw new Error(`${floor.name} has no desk ${label}`);
  return { caller, desk, floor };
};
const bookFor = async (
  stage: Stage,
  person: string,
  date: '2026-11-24' | '2026-11-25' | '2026-11-26',
  label: string,
  halves: readonly ('am' | 'pm')[] = ['am', 'pm'],
) => {
  const { caller, desk } = await deskCalled(stage, person, label);
  return caller.ok(bookDesk, { deskId: desk.id, date, halves });
};
const cancelOn = async (stage: Stage, person: string, date: string) => {
  const caller = await stage.world.as(person);
  const { bookings } = await caller.ok(listMyBookings, { view: 'upcoming' });
  for (const { id } of bookings.filter((booking) => booking.date === date))
    await caller.ok(cancelBooking, { id });
};

/**
 * Gives the HR officer a desk today and tomorrow, one that was cancelled, and a week; and a colleague who shows
 * everyone theirs: something of everything to show.
 */
export const fillBookings = async (stage: Stage): Promise<void> => {
  await bookFor(stage, 'hr', '2026-11-24', 'A7');
  await bookFor(stage, 'hr', '2026-11-25', 'A7');
  await bookFor(stage, 'hr', '2026-11-26', 'A8', ['pm']);
  await cancelOn(stage, 'hr', '2026-11-26');
  const pattern = { '1': { am: 'office', pm: 'home' }, '2': { am: 'off' } } as const;
  await (await stage.world.as('hr')).ok(changeMyProfile, { pattern });
  await (await stage.world.as('care-manager')).ok(changeMyProfile, { pattern, locationFor: 'everyone' });
};

export const go = async (tab: Frame, link: string, heading: string): Promise<void> => {
  await tab.getByRole('link', { name: link, exact: true }).first().click();
  await tab.getByRole('heading', { level: 1, name: heading }).waitFor();
};

/** Every page and state one person meets, one after the other; `look` is called where the page has settled. */
export const walk = async ({ tab }: Inside, look: () => Promise<void>): Promise<void> => {
  await tab.getByRole('heading', { level: 2, name: 'Your desk today' }).waitFor();
  await look();
  await go(tab, 'You', 'You');
  await tab.getByRole('heading', { level: 2, name: 'Your usual week' }).waitFor();
  await look();
  await go(tab, 'People', 'People');
  await tab.getByRole('heading', { level: 2, name: 'Your team' }).waitFor();
  await look();
  const box = tab.getByRole('combobox', { name: 'Find a colleague' });
  await box.fill('farah iq');
  await tab.getByRole('option', { name: /Farah Iqbal/ }).waitFor();
  await look();
  // A look may take the focus away, and the list closes with it.
  await box.fill('farah iqbal');
  await tab.getByRole('option', { name: /Farah Iqbal/ }).click();
  await tab.getByRole('heading', { level: 1, name: 'Farah Iqbal' }).waitFor();
  await look();
  await go(tab, 'Desks', 'Desks');
  // The smallest floor: every kind of desk and mark, and a third of the elements axe has to look at.
  await choose(tab.getByRole('combobox', { name: 'Building' }), 'Salt Ayre');
  await tab.getByRole('radio', { name: 'Friday 27 November' }).check();
  await tab.getByRole('button', { name: 'Filters' }).click();
  await tab.getByRole('button', { name: 'Laptop dock', exact: true }).click();
  await tab
    .getByRole('button', { name: /^Book desk / })
    .first()
    .waitFor();
  await look();
  await tab
    .getByRole('button', { name: /^Book desk / })
    .first()
    .click();
  await tab.getByRole('dialog').waitFor();
  await look();
  await tab
    .getByRole('dialog')
    .getByRole('button', { name: /Not now|Close/ })
    .click();
  await go(tab, 'My bookings', 'My bookings');
  await look();
  await tab.getByRole('radio', { name: 'Past' }).check();
  await tab.getByText('No past bookings').waitFor();
  await look();
};
