export const text = {
  title: 'Administration',
  purpose: 'How Guildhall is doing, and what only administrators may do.',
  notYours: {
    title: 'This page is for administrators',
    detail: 'Your council grants that role in Entra. If you need something changed, ask an administrator.',
  },
  part: 'Part of administration',
  parts: { directory: 'Directory' },
} as const;
