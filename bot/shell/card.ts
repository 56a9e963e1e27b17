/** The newest version Teams shows on a desktop. Elements keep to 1.2, as phones know no more; tests hold us to it. */
export const CARD_VERSION = '1.5';

/** Characters of JSON a message may have; Teams refuses about 100 kB, counted in UTF-16 with everything around it. */
export const MAX_CARD_CHARACTERS = 20_000;

export interface CardElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: typeof CARD_VERSION;
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
}

/** A card; `text` is what it says where it cannot be shown. */
export const card = (text: string, body: readonly CardElement[]): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: CARD_VERSION,
  fallbackText: text,
  body: body.filter(hasSomething),
});

/** A list without rows or a row without buttons is drawn as a gap. */
const hasSomething = ({ facts = [''], actions = [''] }: CardElement): boolean =>
  [facts, actions].every((rows) => !Array.isArray(rows) || rows.length > 0);

/** Names and labels are shown as they are written: Teams reads text as Markdown. */
export const literal = (text: string): string => text.replace(/[\\*_[\]~`<>]/g, '\\$&');

export const heading = (text: string): CardElement => ({
  type: 'TextBlock',
  text: literal(text),
  size: 'Medium',
  weight: 'Bolder',
  wrap: true,
});

export const sentence = (text: string): CardElement => ({
  type: 'TextBlock',
  text: literal(text),
  wrap: true,
});

export const facts = (rows: readonly (readonly [title: string, value: string])[]): CardElement => ({
  type: 'FactSet',
  facts: rows.map(([title, value]) => ({ title: literal(title), value: literal(value) })),
});

export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** A pick from a list. `value` is chosen beforehand; without one the person has to choose. */
export const choice = (
  id: string,
  label: string,
  choices: readonly Choice[],
  value?: string,
): CardElement => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  isRequired: true,
  errorMessage: `${label}: choose one`,
  choices,
  ...(value !== undefined && { value }),
});

/** A pick from a few answers, all of them in sight and none chosen beforehand; long ones are not cut off. */
export const answers = (id: string, label: string, choices: readonly Choice[]): CardElement => ({
  ...choice(id, label, choices),
  ...{ style: 'expanded', wrap: true, errorMessage: 'Choose one of the answers' },
});

/** A pick of any number, which is sent as one text with a comma between them; none may be picked. */
export const several = (id: string, label: string, choices: readonly Choice[]): CardElement => ({
  ...choice(id, label, choices),
  ...{ style: 'expanded', wrap: true, isMultiSelect: true, isRequired: false },
});

/** A day to pick. Without a value the person has to pick one. */
export const day = (id: string, label: string, value?: string): CardElement => ({
  type: 'Input.Date',
  id,
  label,
  isRequired: true,
  errorMessage: `${label}: choose a day`,
  ...(value !== undefined && { value }),
});

export interface Question {
  readonly maxLength: number;
  readonly isRequired: boolean;
  readonly isMultiline: boolean;
}

/** Words to write. */
export const question = (id: string, label: string, asked: Question): CardElement => ({
  type: 'Input.Text',
  id,
  label,
  ...asked,
  errorMessage: `${label}: write a few words`,
});

export interface Button {
  /** A verb and what it acts on: "Book desk A14". */
  readonly title: string;
  readonly verb: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Sends nothing of what is filled in, and so may be pressed before it is. */
  readonly leavesInputs?: true;
}

const NO_INPUTS = { associatedInputs: 'none' } as const;

/** Buttons in a row. Clients that do not know `Action.Execute` send the same as a message. */
export const buttons = (all: readonly Button[], link?: { readonly title: string; readonly url: string }) => ({
  type: 'ActionSet',
  actions: [
    ...all.map(({ title, verb, data = {}, leavesInputs }) => ({
      type: 'Action.Execute',
      title,
      verb,
      data,
      ...(leavesInputs && NO_INPUTS),
      fallback: { type: 'Action.Submit', title, data: { ...data, verb }, ...(leavesInputs && NO_INPUTS) },
    })),
    ...(link ? [{ type: 'Action.OpenUrl', title: link.title, url: link.url }] : []),
  ],
});
