export const typeChoiceText = {
  type: 'Type',
  all: (count: number) => `All (${count})`,
  ofType: (title: string, count: number) => `${title} (${count})`,
} as const;
