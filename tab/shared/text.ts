/** What components say that every room uses. */
export const text = {
  problemTitle: 'There is a problem',
  placeholder: 'Name, job or department',
  more: 'Type at least two letters',
  looking: 'Looking',
  nobody: (q: string) => `Nobody found for “${q}”`,
  found: (count: number) =>
    count === 0 ? 'Nobody found' : `${count} ${count === 1 ? 'person' : 'people'} found. Use the arrow keys.`,
  problem: 'The search did not work. Try again',
  monthBefore: 'Month before',
  monthAfter: 'Month after',
} as const;
