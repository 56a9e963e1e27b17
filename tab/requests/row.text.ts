export const rowText = {
  of: (name: string, title: string) => `${name}: ${title}`,
  sentAt: (when: string) => `Sent ${when}`,
} as const;
