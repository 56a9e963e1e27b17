import { z } from 'zod';
import { idOf, list } from '../contract/schemas.ts';

/**
 * The part of JSON Schema that a form may use. Whatever else stands in a type's file is refused when it is loaded, so
 * that the tab, the server and the bot understand all of it.
 */
const words = { title: z.string().min(1).max(120), description: z.string().min(1).max(300).exactOptional() };

/** Health and the like: kept in a record of its own that only the person and HR may open. */
const kept = { 'x-sensitive': z.literal(true).exactOptional() };

/** One line, or several where it says so; a choice where it lists what may be chosen. */
const textField = z.strictObject({
  ...words,
  ...kept,
  type: z.literal('string'),
  maxLength: z.int().min(1).max(4_000).exactOptional(),
  enum: list(z.string()).exactOptional(),
  /** What each choice is called. */
  'x-labels': z.record(z.string(), z.string()).exactOptional(),
  'x-multiline': z.literal(true).exactOptional(),
  format: z.enum(['date', 'time', 'person']).exactOptional(),
});

const numberField = z.strictObject({
  ...words,
  ...kept,
  type: z.enum(['integer', 'number']),
  minimum: z.number(),
  maximum: z.number(),
  multipleOf: z.number().exactOptional(),
  'x-unit': z.enum(['pence', 'minutes', 'miles', 'people']).exactOptional(),
});

const yesNoField = z.strictObject({ ...words, ...kept, type: z.literal('boolean') });

export const plainField = z.discriminatedUnion('type', [textField, numberField, yesNoField]);

/** A group of fields that is filled in several times; groups hold no groups. */
const groupField = z.strictObject({
  ...words,
  type: z.literal('array'),
  /** What one of them is called, for the button that adds another. */
  'x-one': z.string().min(1).max(40),
  minItems: z.int().min(0).exactOptional(),
  maxItems: z.int().min(1).max(60),
  items: z.strictObject({
    type: z.literal('object'),
    properties: z.record(z.string(), plainField),
    required: list(z.string()),
    unevaluatedProperties: z.literal(false),
  }),
});

export const formField = z.discriminatedUnion('type', [textField, numberField, yesNoField, groupField]);

/** Where one answer is this, those fields are asked and have to be answered; otherwise they are not asked at all. */
const condition = z.strictObject({
  if: z.strictObject({
    properties: z.record(z.string(), z.strictObject({ const: z.union([z.string(), z.boolean()]) })),
    required: list(z.string()),
  }),
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  then: z.strictObject({ required: list(z.string()) }),
});

/** A form: its fields in the order they are asked. */
export const form = z.strictObject({
  type: z.literal('object'),
  properties: z.record(z.string().regex(/^[a-z][a-zA-Z]{0,39}$/), formField),
  required: list(z.string()),
  allOf: list(condition).exactOptional(),
  unevaluatedProperties: z.literal(false),
});

const plainAnswer = z.union([z.string().max(4_000), z.number(), z.boolean()]);
const fieldName = z.string().max(40);

/** What somebody answered, by field; whether it fits is the form's to say. */
export const answers = z.record(
  fieldName,
  z.union([plainAnswer, z.array(z.record(fieldName, plainAnswer)).max(60).readonly()]),
);

export const typeId = z.string().regex(/^[a-z][a-z-]{1,39}$/);

export const FLOWS = ['leave', 'absence', 'claim', 'order', 'case'] as const;
/**
 * How requests of a type go their way. `leave`: decided, kept in the leave ledger. `absence`: recorded, never decided.
 * `claim`: decided, then paid. `order`: decided, then handed over. `case`: HR deals with it.
 */
export const flow = z.enum(FLOWS);

/** A type of request as its file states it, checked when it is loaded. */
export const requestType = z.strictObject({
  id: typeId,
  version: z.int().min(1),
  title: z.string().min(1).max(60),
  /** One sentence: what it is for and who deals with it. */
  summary: z.string().min(1).max(200),
  flow,
  /** Who decides, or deals with it. */
  route: z.enum(['line_manager', 'hr']),
  /** Who decides instead where the person wrote of their health: a manager cannot read it, and could not judge. */
  healthRoute: z.literal('hr').exactOptional(),
  /** Whether the person's manager may see it where HR deals with it. */
  lineSees: z.boolean(),
  /** Whether it can be filled in by a card in chat; otherwise the bot opens the form. */
  card: z.boolean(),
  /** Rules of the room by name, which the form cannot state. */
  rules: list(z.string()),
  form,
  /** What is asked with the verb that ends an absence, beside what the form asked. */
  ending: form.exactOptional(),
  /** As `rules`, for the answers of both. */
  endingRules: list(z.string()).exactOptional(),
});

export const person = z.strictObject({ id: idOf('per'), name: z.string() });
