/** Buildings where people have their office. The desk estate uses the same names. */
export const BUILDINGS = {
  townHall: 'Lancaster Town Hall',
  morecambe: 'Morecambe Town Hall',
  saltAyre: 'Salt Ayre Leisure Centre',
  storey: 'The Storey',
  museum: 'City Museum',
  depot: 'Morecambe Depot',
} as const;

/** A team: its name, its manager's title, and how many people hold each other title. */
export interface Team {
  readonly name: string;
  readonly lead: string;
  readonly posts: Readonly<Record<string, number>>;
  readonly building?: string;
}

export interface Department {
  readonly name: string;
  readonly head: string;
  readonly building: string;
  readonly teams: readonly Team[];
}

export interface Portfolio {
  readonly name: string;
  readonly director: string;
  readonly departments: readonly Department[];
}

/** A team of the department's building, or of another one. */
export const team = (name: string, lead: string, posts: Team['posts'], building?: string): Team => ({
  name,
  lead,
  posts,
  ...(building && { building }),
});

export const CHIEF_EXECUTIVE = 'Chief Executive';

/** Elected members: no department, no manager, the role `Member`. */
export const COUNCILLORS = 12;
