/** What an operator is told of an error: those they can act on say so themselves, any other is shown with its stack. */
export const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const ours = error.name !== 'Error' && error.name !== 'TypeError';
  return ours || 'code' in error ? error.message : (error.stack ?? error.message);
};
