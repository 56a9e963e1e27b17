import type { Access, Equipment, FloorId, SiteId, SiteView } from '../../api/desks/contract.ts';
import { meant, wordsOf } from '../shell/words.ts';

/** As much of a site as its name in a sentence is matched against. */
export type NamedSite = Pick<SiteView, 'id' | 'name'> & {
  readonly floors: readonly Pick<SiteView['floors'][number], 'id' | 'name' | 'level'>[];
};

export type Need = Equipment | Access;

/** The places that words name, and the words that named nothing. */
export interface Place {
  readonly site?: SiteId;
  /** Sites that fit equally well: "town hall" where there are two. */
  readonly eitherSite: readonly SiteId[];
  readonly level?: number;
  /** As on the sticker, in capitals. */
  readonly desk?: string;
  readonly needs: readonly Need[];
  readonly rest: string;
}

/** Finds site, floor, desk and what the desk should have. Names are matched with a typo or a part left out. */
export const readPlace = (plain: string, sites: readonly NamedSite[]): Place => {
  const needs = takeNeeds(plain);
  const floor = takeFloor(needs.rest);
  const desk = takeDesk(floor.rest);
  const site = takeSite(desk.rest, sites);
  return {
    ...site,
    needs: needs.needs,
    ...(floor.level !== undefined && { level: floor.level }),
    ...(desk.label !== undefined && { desk: desk.label }),
  };
};

/** The floors of a site on this level; a level can have two wings. */
export const floorsOn = (site: NamedSite, level: number | undefined): readonly FloorId[] =>
  site.floors.filter((floor) => level === undefined || floor.level === level).map(({ id }) => id);

const NEEDS: readonly (readonly [RegExp, Need])[] = [
  [/\b(?:with )?(?:two|2|dual|double|a second|an extra) (?:screens?|monitors?)\b/, 'two-screens'],
  [/\b(?:with )?(?:an? )?(?:ultra-?)?wide-? ?(?:screen|monitor)\b/, 'wide-screen'],
  [/\b(?:with )?(?:an? )?dock(?:ing station)?\b/, 'dock'],
  [/\b(?:height[ -]adjustable|standing|stand-?up|sit[ -]stand|adjustable|rising)\b/, 'height-adjustable'],
  [/\b(?:with )?step[ -]free(?: access)?\b/, 'step-free'],
  [/\bwheelchair(?: accessible| friendly| access)?\b/, 'wheelchair'],
  [/\b(?:in (?:a|the) )?quiet(?: area| zone| corner)?\b/, 'quiet'],
  [/\b(?:near|by|close to|next to) (?:to )?(?:the |a )?lifts?\b/, 'near-lift'],
  [/\b(?:(?:near|by|close to|next to|at) (?:to )?(?:the |a )?)?windows?(?: seat)?\b/, 'window'],
];

const takeNeeds = (plain: string) => {
  const needs: Need[] = [];
  let rest = plain;
  for (const [looks, need] of NEEDS)
    if (looks.test(rest)) {
      needs.push(need);
      rest = rest.replace(looks, need === 'window' ? ' seat ' : ' ');
    }
  return { needs, rest };
};

const STOREYS: Readonly<Record<string, number>> = {
  ...{ ground: 0, first: 1, second: 2, third: 3, fourth: 4, fifth: 5 },
};
const FLOOR = /\b(?:on )?(?:the )?(?:(ground|first|second|third|fourth|fifth) |(\d)(?:st|nd|rd|th) )floor\b/;
const LEVEL = /\b(?:on )?(?:floor|level) (\d)\b/;

const takeFloor = (plain: string): { readonly level?: number; readonly rest: string } => {
  const said = FLOOR.exec(plain) ?? LEVEL.exec(plain);
  if (!said) return { rest: plain };
  const [words, first, second] = said;
  return { level: STOREYS[first ?? ''] ?? Number(second ?? first), rest: plain.replace(words, ' ') };
};

const NUMBERED = /\b(?:desk|seat)s? (?:number |no\.? ?|nr\.? ?)?([a-z]{0,3}-?\d{1,3}[a-z]?)\b/;
const LABELLED = /(?<![\w/.-])([a-z]{1,2}-?\d{1,3})(?![\w/-])/;

const takeDesk = (plain: string): { readonly label?: string; readonly rest: string } => {
  const said = NUMBERED.exec(plain) ?? LABELLED.exec(plain);
  if (!said?.[1]) return { rest: plain };
  return { label: said[1].toUpperCase(), rest: plain.replace(said[0], ' desk ') };
};

/** Words that begin many names and say nothing by themselves. */
const SMALL = new Set(['the', 'of', 'and', 'at', 'in', 'on', 'a']);

const takeSite = (plain: string, sites: readonly NamedSite[]) => {
  const said = wordsOf(plain);
  const found = sites
    .map((site) => ({ site: site.id, matched: matches(site, sites, said) }))
    .filter(({ matched }) => matched.length > 0);
  const best = Math.max(0, ...found.map(({ matched }) => matched.length));
  const winners = found.filter(({ matched }) => matched.length === best);
  const spent = new Set(winners.flatMap(({ matched }) => matched));
  const rest = said.filter((word) => !spent.has(word)).join(' ');
  const [only, ...others] = winners.map(({ site }) => site);
  if (only === undefined) return { eitherSite: [], rest };
  return others.length === 0 ? { site: only, eitherSite: [], rest } : { eitherSite: [only, ...others], rest };
};

/** Which of the said words name this site: one that no other site's name holds, or two that it shares. */
const matches = (site: NamedSite, sites: readonly NamedSite[], said: readonly string[]): string[] => {
  const own = nameWords(site);
  const matched = said.filter((word) => !SMALL.has(word) && meant(word, own));
  const shared = new Set(sites.filter(({ id }) => id !== site.id).flatMap(nameWords));
  const telling = matched.some((word) => !shared.has(meant(word, own) ?? ''));
  return telling || new Set(matched).size > 1 || aloneInTown(matched, own) ? matched : initials(site, said);
};

/** The first word of a name stands for it ("lancaster"), though other names may begin with it too. */
const aloneInTown = (matched: readonly string[], own: readonly string[]): boolean =>
  matched.some((word) => meant(word, own) === own[0]);

const initials = (site: NamedSite, said: readonly string[]): string[] => {
  const letters = nameWords(site).map((word) => word[0]);
  return letters.length > 2 ? said.filter((word) => word === letters.join('')) : [];
};

const nameWords = ({ name }: NamedSite): string[] =>
  wordsOf(name.toLowerCase()).filter((word) => !SMALL.has(word));
