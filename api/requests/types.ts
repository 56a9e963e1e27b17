import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isPlainDate } from '../contract/time.ts';
import { RULES } from './answers.rules.ts';
import type { Form, RequestType, TypeId } from './form.contract.ts';
import { requestType } from './form.schemas.ts';
import annualLeave from './types/annual-leave.v1.json' with { type: 'json' };
import equipment from './types/equipment.v1.json' with { type: 'json' };
import expenses from './types/expenses.v1.json' with { type: 'json' };
import hrQuery from './types/hr-query.v1.json' with { type: 'json' };
import personalDetails from './types/personal-details.v1.json' with { type: 'json' };
import sickness from './types/sickness.v1.json' with { type: 'json' };

/** A type of request with its form compiled. */
export interface LoadedType {
  readonly definition: RequestType;
  readonly fits: ValidateFunction;
  readonly endingFits?: ValidateFunction;
}

/** Every version of every type there ever was, in the order people see; a version is added and never changed. */
const FILES: readonly unknown[] = [annualLeave, sickness, expenses, personalDetails, equipment, hrQuery];

/** The types by id and version. Throws with every fault of every file, so that nothing starts with a broken form. */
export const loadTypes = (files: readonly unknown[], ruleNames: readonly string[]): readonly LoadedType[] => {
  const faults = files.flatMap((file) => lint(file, ruleNames));
  if (faults.length > 0) throw new Error(`types of request cannot be loaded:\n${faults.join('\n')}`);
  return files.map((file) => compile(requestType.parse(file)));
};

/** What is wrong with a type's file, each with its place. */
export const lint = (file: unknown, ruleNames: readonly string[]): readonly string[] => {
  const read = requestType.safeParse(file);
  if (!read.success)
    return read.error.issues.map(({ path, message }) => `${nameOf(file)} ${path.join('.')}: ${message}`);
  const { id, version, rules, endingRules = [], form, ending } = read.data;
  return [
    ...[...rules, ...endingRules]
      .filter((rule) => !ruleNames.includes(rule))
      .map((rule) => `has no rule ${rule}`),
    ...formFaults(form),
    ...(ending ? [...formFaults(ending), ...sharedFaults(form, ending)] : []),
  ].map((fault) => `${id} v${version} ${fault}`);
};

const nameOf = (file: unknown): string =>
  typeof file === 'object' && file !== null && 'id' in file ? String(file.id) : 'a file without an id';

/** What the shape of the file does not say: every text has an end, and every name names a field. */
const formFaults = ({ properties, required, allOf = [] }: Form): readonly string[] => {
  const named = [
    ...required,
    ...allOf.flatMap((rule) => [
      ...rule.if.required,
      ...Object.keys(rule.if.properties),
      ...rule.then.required,
    ]),
  ];
  const fields = Object.entries(properties).flatMap(([name, field]) =>
    field.type === 'array'
      ? [...Object.entries(field.items.properties).map(([inner, one]) => [`${name}.${inner}`, one] as const)]
      : [[name, field] as const],
  );
  return [
    ...named.filter((name) => !(name in properties)).map((name) => `names a field ${name} that it has not`),
    ...required
      .filter((name) => allOf.some((rule) => rule.then.required.includes(name)))
      .map((name) => `asks ${name} always and on a condition`),
    ...fields.flatMap(([name, field]) => {
      if (field.type !== 'string') return [];
      const labels = Object.keys(field['x-labels'] ?? {});
      if (field.enum && field.enum.join() !== labels.join()) return [`${name} lacks a label for each choice`];
      const ends = field.enum ?? field.format ?? field.maxLength;
      return ends === undefined ? [`${name} takes text without an end`] : [];
    }),
  ];
};

/** Answers of both stand in one record, so no field of one may be a field of the other. */
const sharedFaults = (form: Form, ending: Form): readonly string[] =>
  Object.keys(ending.properties)
    .filter((field) => field in form.properties)
    .map((field) => `asks ${field} twice`);

const ajv = new Ajv2020({ strict: true, allErrors: false, strictRequired: false, strictTypes: false });
ajv.addFormat('date', isPlainDate);
ajv.addFormat('time', /^([01]\d|2[0-3]):[0-5]\d$/);
ajv.addFormat('person', /^per_[0-9a-z]{26}$/);
ajv.addVocabulary(['x-labels', 'x-multiline', 'x-sensitive', 'x-unit', 'x-one']);

const compile = (definition: RequestType): LoadedType => ({
  definition,
  fits: ajv.compile(definition.form),
  ...(definition.ending && { endingFits: ajv.compile(definition.ending) }),
});

/** Types of request side by side in all their versions: what can be asked now, and what was asked with once. */
export interface Catalogue {
  /** The newest version of each type: what can be submitted now. */
  readonly current: readonly LoadedType[];
  /** The newest version of a type; undefined where there is no such type. */
  currentOf(id: TypeId): LoadedType | undefined;
  /** The type as it was when a request was submitted. Throws where its file is gone: then the request cannot be read. */
  of(request: { readonly type: TypeId; readonly version: number }): LoadedType;
}

/** The catalogue of these files; throws as `loadTypes` does. */
export const catalogueOf = (files: readonly unknown[]): Catalogue => {
  const loaded = loadTypes(files, Object.keys(RULES));
  const isNewest = ({ definition: { id, version } }: LoadedType) =>
    !loaded.some(({ definition: other }) => other.id === id && other.version > version);
  const current = loaded.filter(isNewest);
  return {
    current,
    currentOf: (id) => current.find(({ definition }) => definition.id === id),
    of: ({ type, version }) => {
      const found = loaded.find(({ definition }) => definition.id === type && definition.version === version);
      if (!found) throw new Error(`there is no type of request ${type} v${version}`);
      return found;
    },
  };
};

/** What comes with Guildhall. */
export const CATALOGUE: Catalogue = catalogueOf(FILES);
