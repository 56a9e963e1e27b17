import type { Article } from './article.rules.ts';
import { fits, isFor, isNearlyAll } from './audience.rules.ts';
import type { Audience, AudienceRule } from './contract.ts';
import type { People } from './ports.ts';

/** How many an audience is now. */
export interface Counted {
  readonly readers: number;
  /** True where these are all who work here but a few, however the audience says so. */
  readonly isNearlyAll: boolean;
  /** How many fit each of its rules. */
  readonly byRule: readonly { readonly rule: AudienceRule; readonly people: number }[];
}

/** Walks everybody: for a moment at which an editor waits, never for a list. */
export const countAudience = async (
  people: Pick<People, 'everybodysFacts'>,
  audience: Audience,
): Promise<Counted> => {
  const rules = 'any' in audience ? audience.any : [];
  const sum = { readers: 0, staff: 0, staffAmong: 0, byRule: rules.map(() => 0) };
  for await (const page of people.everybodysFacts())
    for (const reader of page) {
      const isMeant = isFor(reader, audience);
      if (reader.isStaff) sum.staff += 1;
      if (isMeant) sum.readers += 1;
      if (isMeant && reader.isStaff) sum.staffAmong += 1;
      for (const [place, rule] of rules.entries())
        if (fits(reader, rule)) sum.byRule[place] = (sum.byRule[place] ?? 0) + 1;
    }
  return {
    readers: sum.readers,
    isNearlyAll: isNearlyAll({ staff: sum.staff, among: sum.staffAmong }),
    byRule: rules.map((rule, place) => ({ rule, people: sum.byRule[place] ?? 0 })),
  };
};

/** As `countAudience`, of an article: a restricted one is read by its circulation, whatever its audience says. */
export const countReadersOf = async (
  people: Pick<People, 'everybodysFacts'>,
  { restriction }: Pick<Article, 'restriction'>,
  audience: Audience,
): Promise<Counted> =>
  restriction
    ? { readers: restriction.circulation.length, isNearlyAll: false, byRule: [] }
    : countAudience(people, audience);
