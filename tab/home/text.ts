export const text = {
  title: 'Home',
  greeting: (partOfDay: 'morning' | 'afternoon' | 'evening', name: string) => `Good ${partOfDay}, ${name}`,
  waiting: 'Waiting for you',
  empty: {
    title: 'Nothing waits for you today',
    detail: 'Your desk bookings and what needs your attention will show here.',
    action: 'Book a desk',
  },
} as const;
