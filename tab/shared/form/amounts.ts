/** Amounts in forms as people read them. */

const MONEY = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** "£12.50" of 1,250 pence. */
export const pounds = (pence: number): string => MONEY.format(pence / 100);

/** "7h 24m" of 444 minutes; "-1h" of what is owed. */
export const duration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const words = [...(hours > 0 ? [`${hours}h`] : []), ...(rest > 0 || hours === 0 ? [`${rest}m`] : [])].join(
    ' ',
  );
  return minutes < 0 ? `-${words}` : words;
};
