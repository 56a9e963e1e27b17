import { GraphRefusal } from './refusal.ts';

/** Exchange serves four requests at a time for one app and one mailbox, and refuses the fifth. */
const AT_A_TIME = 4;

export interface MailboxSlots {
  /** Does the work in a slot of the mailbox; throws 429 when all are taken. */
  hold<T>(appId: string, mailbox: string, work: () => Promise<T>): Promise<T>;
}

export const mailboxSlots = (): MailboxSlots => {
  const taken = new Map<string, number>();
  return {
    hold: async (appId, mailbox, work) => {
      const key = `${appId} ${mailbox}`;
      const now = taken.get(key) ?? 0;
      if (now >= AT_A_TIME)
        throw new GraphRefusal(
          429,
          'ApplicationThrottled',
          'Application is over its MailboxConcurrency limit.',
        );
      taken.set(key, now + 1);
      try {
        return await work();
      } finally {
        taken.set(key, (taken.get(key) ?? 1) - 1);
      }
    },
  };
};
