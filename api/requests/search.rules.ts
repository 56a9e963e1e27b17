import type { Answers, Form, RequestType } from './form.contract.ts';

/** What people call it beside the words of its form. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  'annual-leave': 'holiday holidays vacation time off',
  sickness: 'ill illness sick unwell absence poorly',
  expenses: 'travel journey claim money refund',
  'personal-details': 'bank account moved house name address phone',
  equipment: 'laptop screen monitor chair keyboard phone',
  'hr-query': 'human resources payroll salary wages payslip',
};

/** What a type of request is looked for by: its own words and those of its form, such as "pension" for HR. */
export const wordsOfType = ({ id, title, summary, form }: RequestType): string =>
  [title, summary, id, ALSO_CALLED[id] ?? '', ...wordsOfForm(form)].join(' ');

const wordsOfForm = ({ properties }: Form): readonly string[] =>
  Object.values(properties).flatMap((field) => [
    field.title,
    ...(field.type === 'string' ? Object.values(field['x-labels'] ?? {}) : []),
  ]);

/**
 * What somebody wrote in a request themselves, as one text. Choices, days and people are no words of theirs, and what
 * they said of health never stands in these answers.
 */
export const wordsWritten = ({ properties }: Form, answers: Answers): string =>
  Object.entries(properties)
    .flatMap(([name, field]) => {
      const written = answers[name];
      const isWritten = field.type === 'string' && !field.enum && !field.format && !field['x-sensitive'];
      return isWritten && typeof written === 'string' ? [written] : [];
    })
    .join(' ');
